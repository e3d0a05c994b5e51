window.editionWitness={
 "essay": "speech",
 "sha256": "217e1c60c52ddaf1b5d52673503417bf5373c4ce09f09a02b035f91a2b849d73",
 "file": "8b3302a7e86654d2fa4b4cf2bb168f26103ec7b6a8b37ab944313dab16a00f42",
 "blocks": [
  {
   "id": "speech-harbour",
   "sha256": "8b1e2e69c362b2a427db6f062c535dd1809dadfc2673a10cc55986e5e05cd160",
   "text": "THEHARBOUR"
  },
  {
   "id": "speech-1",
   "sha256": "6990754181b31a291e38af30ca5031df3bc8709994210c3688711dd0a9f74e63",
   "text": "1947.ThatwastheyearinwhichOrlaviaopenedtheharbourofBrell.1Themin-isterAdaQuillcalledit“adoorwithtwokeys”,andthepeopleofthecoastbelievedher,fortheharbourgavebreadandtheharbourgavework."
  },
  {
   "id": "speech-2",
   "sha256": "f176fc5e6c68b8be5b28f96b3d02075898ae3a124a0667acb32dca456a8cedd7",
   "text": "#xiswhattheprintersetwhereaheadingwaslost.Onthe11thofMaytheTesmarkfleetcame,andtheHarbourActwassignedinahurry.CriticssaythattheActwasaborrowedumbrella,openonlyinsunshine.2NobodyaskedtheSaltGuild,whichhadpaidforit."
  },
  {
   "id": "speech-fleet",
   "sha256": "c1fc5506e78724fe7fa566309a93987b3cda67465d3f1394c4fad21479aaff5b",
   "text": "Afterthefleet"
  },
  {
   "id": "speech-3",
   "sha256": "ffc15f77b863e9d48adeb26488babc797bb4f1dd8fe4a289607b8ba165d4f0a3",
   "text": "*Two*thingsare_certain:[first]theharbouris\u003cshallow>&thetax|tollis`high`(R&amp;Dof3%~4\\5);second,the𝄞songofBrell–“our𝄞harbour”–issungbytheReedRiderstoo."
  },
  {
   "id": "speech-cost",
   "sha256": "cc7a9acac52f7f00b8e409879bb352a58764d32b360336cad284031c80863002",
   "text": "Whatitcost"
  },
  {
   "id": "speech-4",
   "sha256": "edf6a0663788a14790a578c98238f035a6e11c7ade22882481438bce1662fba6",
   "text": "Theharbourcost3,000crowns.Itwas\"moneywellmelted\",QuillsaidintheCoastGazette,andtheTreatyofTwoKeyspaidnoneofit."
  }
 ]
};
