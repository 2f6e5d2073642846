edition("index",{"format":1,"tables":"tables.939316c8.js","shelves":["names.30a3cbce.js","text-huzhou-2019.a6d04af5.js","pages.cee5228b.js","glossary-1.54f69f25.js"]});
