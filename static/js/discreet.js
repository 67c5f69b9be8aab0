// Discreet reading: one neutral line in the browser's history, however many pages are read.
//
// The visitor turns it on, and it lives in the address, which ends in #start. From then on a followed link is fetched
// and put in the place of the page already open: the address, the title and the number of entries in the history stay
// as they are. Nothing is stored. A page that cannot be swapped in (the server says so with data-whole, or does not
// answer) is opened in the usual way, in the place of this one.

const MARK = "#start";
const FILE = /\.\w{2,8}$/;
const root = document.documentElement;
const read = [];
let current = window.location.href;
let request = null;
let loads = 0;
let on = false;

const bar = () => document.querySelector("[data-discreet]");

// ---- On and off

function turnOn() {
  on = true;
  const { home } = bar().dataset;
  if (window.location.pathname + window.location.hash !== home + MARK) {
    window.history.replaceState(null, "", home + MARK);
  }
  dress();
}

// What a swapped page needs before it is looked at.
function dress() {
  document.title = bar().dataset.title;
  bar().hidden = false;
  bar().querySelector("[data-discreet-back]").hidden = read.length === 0;
}

function openWhole(address) {
  window.location.replace(new URL(MARK, address));
}

// ---- Swapping

// An XMLHttpRequest hands over a parsed page, whose scripts never run, without a sink that Trusted Types would refuse.
function fetchPage(address, fields) {
  request?.abort();
  request = new XMLHttpRequest();
  request.responseType = "document";
  request.open(fields ? "POST" : "GET", address);
  document.body.setAttribute("aria-busy", "true");
  return new Promise((resolve, reject) => {
    request.addEventListener("load", ({ target }) => (target.response?.body ? resolve(target.response) : reject()));
    request.addEventListener("error", reject);
    request.send(fields);
  });
}

// `fields` are sent with a form, which is `otherwise` sent by the browser itself: what was typed must not be lost.
async function open(address, { remember = true, fields = null, otherwise = () => openWhole(address) } = {}) {
  if (root.hasAttribute("data-whole")) {
    openWhole(address);
    return;
  }
  let page;
  try {
    page = await fetchPage(address, fields);
  } catch {
    otherwise();
    return;
  }
  if (page.documentElement.hasAttribute("data-whole") || !page.querySelector("[data-discreet]")) {
    openWhole(address);
    return;
  }
  if (remember) {
    read.push(current);
  }
  current = address;
  await wear(page);
  document.dispatchEvent(new Event("leaving"));
  root.lang = page.documentElement.lang;
  document.body.replaceWith(page.body);
  wakeSounds();
  dress();
  showTarget(new URL(address).hash);
  run(page);
}

// Style sheets the next page has and this one lacks.
function wear(page) {
  const missing = [...page.head.querySelectorAll("link[rel=stylesheet]")]
    .filter((sheet) => !document.head.querySelector(`link[href="${CSS.escape(sheet.getAttribute("href"))}"]`));
  return Promise.all(missing.map((sheet) => new Promise((resolve) => {
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", resolve);
    document.head.append(sheet);
  })));
}

// A fetched page is nobody's window, and a sound that a browser tried to look at there stays refused until it is asked
// to begin anew.
function wakeSounds() {
  for (const sound of document.querySelectorAll("audio, video")) {
    sound.load();
  }
}

// The page's own modules. One that ran before is named with another fragment, or it would not run again; the server
// is not asked for it twice.
function run(page) {
  loads += 1;
  for (const { src } of page.head.querySelectorAll("script[type=module]")) {
    if (src !== import.meta.url) {
      import(`${src}#${loads}`);
    }
  }
}

function showTarget(hash) {
  const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  if (target) {
    target.scrollIntoView();
  } else {
    window.scrollTo(0, 0);
  }
  const heading = target ?? document.querySelector("main h1") ?? document.querySelector("main");
  if (heading) {
    heading.tabIndex = heading.tabIndex < 0 ? -1 : heading.tabIndex;
    heading.focus({ preventScroll: true });
  }
}

// ---- What the visitor does

// Addresses in a page are written for the page's own address, not for the one the browser shows.
function resolve(address) {
  return new URL(address, current);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href], [data-discreet-back]");
  if (!link || event.defaultPrevented || event.button !== 0
      || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }
  if (link.hasAttribute("data-discreet-on")) {
    event.preventDefault();
    turnOn();
    open(link.href.replace(MARK, ""), { remember: false });
    return;
  }
  if (!on) {
    return;
  }
  if (link.hasAttribute("data-discreet-off")) {
    event.preventDefault();
    window.location.replace(current);
  } else if (link.hasAttribute("data-discreet-back")) {
    open(read.pop(), { remember: false });
  } else {
    const address = resolve(link.getAttribute("href"));
    if (address.origin === window.location.origin && !link.hasAttribute("download") && !FILE.test(address.pathname)) {
      event.preventDefault();
      if (address.href.startsWith(`${current.split("#")[0]}#`)) {
        showTarget(address.hash);
      } else {
        open(address.href);
      }
    }
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const address = resolve(form.getAttribute("action") ?? "");
  if (on && address.origin === window.location.origin) {
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form, event.submitter));
    if (form.method === "post") {
      open(address.href, { remember: false, fields, otherwise: () => form.submit() });
    } else {
      address.search = fields;
      open(address.href);
    }
  }
});

if (window.location.hash === MARK) {
  current = window.location.href.replace(MARK, "");
  turnOn();
}
