edition("index",{"format":1,"tables":"tables.2dcabc9d.js","shelves":["names.b38de40d.js","text-huzhou-2019.6bd78376.js","pages.cee5228b.js","glossary-1.33b2a009.js"]});
