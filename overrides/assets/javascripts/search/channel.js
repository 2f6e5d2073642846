/* Before the theme's script: how it reaches the search worker. Over http a worker, and a word
   on the console when it cannot be loaded; from a disk, where browsers refuse workers, a
   frame of the same page that answers as one. */
"use strict";
{
  const failed = (why) => {
    console.error(`search: the edition's search cannot be loaded (${why}); nothing else answers in its place`);
    document.documentElement.dataset.search = "failed";
    window.dispatchEvent(new Event("edition:search-failed"));
  };

  class Direct extends Worker {
    constructor(url, options) {
      super(url, options);
      this.addEventListener("error", (event) => failed(event.message || url));
    }
  }

  class Framed extends EventTarget {
    constructor(url) {
      super();
      this.ready = new Promise((done) => {
        const frame = document.createElement("iframe");
        frame.hidden = true;
        frame.title = "search";
        frame.srcdoc = "<!doctype html><meta charset=utf-8>";
        frame.addEventListener("load", () => done(this.furnish(frame.contentWindow, new URL(url, document.baseURI).href)), { once: true });
        document.body.append(frame);
      });
      this.ready.catch((error) => failed(error.message));
    }

    async furnish(inner, url) {
      const script = (address) =>
        new Promise((done, refuse) => {
          const element = inner.document.createElement("script");
          element.src = address;
          element.addEventListener("load", done);
          element.addEventListener("error", () => refuse(new Error(`${address} is not there`)));
          inner.document.head.append(element);
        });
      inner.searchWorker = url;
      inner.importScripts = (...addresses) => addresses.reduce((before, each) => before.then(() => script(each)), Promise.resolve());
      inner.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      await script(url);
      return inner;
    }

    postMessage(data) {
      this.ready.then((inner) => inner.dispatchEvent(new MessageEvent("message", { data })), () => undefined);
    }
  }

  /* Opening the box has the top of the index loaded, so that the first query waits for the passages only. */
  const warming = (Channel) =>
    class extends Channel {
      constructor(...given) {
        super(...given);
        window.addEventListener("edition:search-open", () => this.postMessage({ type: 4 }), { once: true });
      }
    };

  window.Worker = warming(location.protocol === "file:" ? Framed : Direct);
}
