window.editionWitness={
 "essay": "letter",
 "sha256": "0867d860ab680ebb765d92d049ccc9edde8ce2b17a72fcfc4470ade2c5cf53fc",
 "file": "5ce902edee61f5387426401a98418bfa2cbd64ee5ace73014cd55ea6b8e76e70",
 "blocks": [
  {
   "id": "letter-1",
   "sha256": "38f5e8cad0164b0cfbad584bb0dffbd47f766b0c8b11b393111734a426c4dc20",
   "text": "ThecomplexandoftentumultuousrelationshipbetweentheUnitedStatesandPakistanhasbeenasubjectofscrutinyanddebateformanyyears.WhiletheUnitedStateshas,attimes,portrayedPakistanasastrategicallyintheregion,thetruenatureofthisalliancehasoftenbeenquestioned.ThisessayexplorestheargumentthattheUnitedStateshasusedPakistanforitsownpurposeswithoutreciprocatingthesamelevelofcommitmentandsupport."
  },
  {
   "id": "letter-2",
   "sha256": "70b18d2e081a15609a1af0145cbfe2a1afedfb37676749238a1edb2fd505235f",
   "text": "ThehistoryofUS-Pakistanrelationsismarkedbyperiodsofcooperationandtension.PakistanhasconsistentlypositioneditselfasanallyoftheUnitedStates,especiallyduringtheColdWareraandthewaronterrorfollowingthe9/11attacks.PakistanhasprovidedvitalsupporttotheUSinvariousways,includinglogisticalsupport,intelligencesharing,andservingasabaseformilitaryoperations."
  },
  {
   "id": "letter-3",
   "sha256": "744538a79baa116be7bdc5a0f0732c67e9db500b4f715f00806ab1065d7adbfb",
   "text": "OneofthecentralargumentsinfavourofPakistan’sloyaltytotheUnitedStatesisthesacrificesithasmadeinpursuitofsharedobjectives.Pakistanhasfacedsignificantsecuritychallenges,includingterroristthreatsandinsurgencieswithinitsborders,whichcanbedirectlyattributedtoitssupportforUS-ledeffortsinAfghanistan.ThelossofbothcivilianlivesandmilitarypersonnelunderscorestheextentofPakistan’scommitmenttoitsroleasanally."
  },
  {
   "id": "letter-4",
   "sha256": "94d25de2a87c4c0e6a7c82bdaf971c1997c06d8dc7d5ee4fea818f7472fc104e",
   "text": "DespitePakistan’ssacrifices,somearguethattheUnitedStateshasnotreciprocatedPakistan’sloyaltywiththesamedegreeofsupport.OneexampleoftencitedistheUS’sparticipationintheG20meetingheldinKashmir,aregiondisputedbetweenIndiaandPakistan.Thisparticipation,criticsargue,lentcredibilitytoIndia’sclaimsoverKashmirandignoredPakistan’sconcerns.Furthermore,India’sannouncementofhostinginternationaleventsinKashmir,suchastheMissWorldfinalcontest,hasraisedquestionsabouttheUS’sstanceontheKashmirissue.CriticsarguethatiftheUStrulyvaluedPakistanandrecogniseditssacrifices,itshouldhavetakenamoreproactiveroleindiscouragingsucheventsindisputedterritory."
  },
  {
   "id": "letter-5",
   "sha256": "61ac98877c90e68ca4c68b28c5764a551080f8b66916fd0277116f10c9484062",
   "text": "InlightofIndia’sactionsinKashmir,internationalorganisationsandhumanrightsgroupsplayacrucialroleinmonitoringandaddressingthesituation.Itisincumbentuponthemtochallengeandcondemnanyactionsthatcouldfurtherexacerbatetensionsintheregion.ThepeaceandstabilityoftheSouthAsianregiondependontheinternationalcommunity’swillingnesstotakeastandagainstactionsthatcouldleadtoconflict."
  },
  {
   "id": "letter-6",
   "sha256": "0a43a28a51cd45c50627f75cb5681506f3a909cae63aa6dea43ceadfc0571a26",
   "text": "TheUS-Pakistanrelationshipisindeedmultifaceted,markedbybothcooperationanddistrust.WhilePakistanhasconsistentlysupportedtheUnitedStatesinvariousways,questionspersistaboutthedepthoftheUScommitmenttoPakistan’sinterests,particularlyinthecontextoftheKashmirissue.Internationalorganisationsandthebroaderinternationalcommunityhavearoletoplayinpromotingpeaceandstabilityintheregionbyaddressingdisputesandactionsthatthreatentodestabiliseit."
  },
  {
   "id": "letter-7",
   "sha256": "22c7aa872b7969ec0c1fc8f67f354e43de348d7e800ee1214f56ecbb76c28976",
   "text": "ThequestionofwhethertheUS-Pakistanrelationshipistrulyafriendshipofmutualbenefitoraone-sidedallianceremainsamatterofongoingdebate."
  },
  {
   "id": "letter-signature",
   "sha256": "60eafe00aa41ff2db87121014847b0a46035cac4b2e6d663bd2e51fba6a94f85",
   "text": "AHSANULHAQSHAIKH,Chunian."
  }
 ]
};
