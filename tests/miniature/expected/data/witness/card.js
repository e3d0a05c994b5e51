window.editionWitness={
 "essay": "card",
 "sha256": "9c149f0e2ee747bf177150bfd9fc752daf26308bbf79c709d5a90c93376a8942",
 "file": "4ff58587fcb7d2c16031b305bd7b8c81c8b244e7394de652010c859414132cda",
 "blocks": [
  {
   "id": "card-greetings",
   "sha256": "cae534e98f8713e4c31780277ca06d13a62a755a374dca9117c2f39342522ddf",
   "text": "GreetingsfromBrell"
  },
  {
   "id": "card-1",
   "sha256": "f54d0a5f287fb873751a144482f0653c9335ec97304c5990f51f0480c27728fc",
   "text": "DearMother,theharbourisshallow&fullofsong."
  },
  {
   "id": "card-2",
   "sha256": "1892299f24e18bb57605f73a5f8f32246872a183f5d8da7b0923bf370f696da1",
   "text": ">Thetollistwocrowns,soIswam."
  },
  {
   "id": "card-3",
   "sha256": "5fc6bad8654fdf0cc3bfc736a22e902d23173e18f6d67f3dfc3cb1b205c9ab1e",
   "text": "===Yours,K.Thesonggoeson,andon."
  }
 ]
};
