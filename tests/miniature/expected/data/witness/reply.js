window.editionWitness={
 "essay": "reply",
 "sha256": "10ecbb1a7b0ab2421b206524f5d3d66b6a4336051f066dd43a1e047e9d094e95",
 "file": "16ce41656d0173f750a9cd207e73037f5d9fae0bc98fcbb6c48b3785fa8a4975",
 "blocks": [
  {
   "id": "reply-1",
   "sha256": "0d6c065db1aba4aae95ee0f0e24867787d33827e70e7aca2c0ce791bfd149ca6",
   "text": "Sir,theSpeechsaysthattheharbourgavebread.Itgavesaltfirst,andsaltboughtthebread."
  },
  {
   "id": "reply-2",
   "sha256": "c5d5430b65329e573e5629ed0e78a112bd67f7b7890397fe5d5a0af8f87a1862",
   "text": "-TheSaltGuildpaid3,000crownsin1951,andhasbeenpayingeversince.JonMarl,itspresident,holdsthatadoorwithtwokeysisadoorthatnobodyopens."
  },
  {
   "id": "reply-3",
   "sha256": "64dec33a8cbe2509e69525806f08736ee32be6d9f459100176b1473a0a48ed75",
   "text": "AdaQuillwrotetheHarbourAct&signeditinoneevening;theLanternProgramme,whichwastolightthequay,wasneverlit.Sowerethepromises:neverlit."
  },
  {
   "id": "reply-4",
   "sha256": "65a351c201730262e0e3c81c3387602d81c03a9aaf63d43011ae1bdbd7a455d6",
   "text": "\u003cb>Letthetollgo,\u003c/b>andletSandbarIslebelongtothosewhoswimtoit."
  },
  {
   "id": "reply-signature",
   "sha256": "200f5be2f5cfeebfb95097b0c82fae994671c3217c62ff011c7b12e62c86ea5a",
   "text": "A.N.SalterUpperBrell"
  }
 ]
};
