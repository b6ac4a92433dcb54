const message = document.getElementById("message");
const putForm = document.getElementById("put");
const putFile = document.getElementById("put-file");
const putProgress = document.getElementById("put-progress");
const postForm = document.getElementById("post");

function say(text, failed = false) {
  message.textContent = text;
  message.classList.toggle("failed", failed);
  message.hidden = false;
}

function sizeText(bytes) {
  const units = ["B", "KB", "MB", "GB", "TB"];
  let unit = 0;
  while (bytes >= 1000 && unit < units.length - 1) {
    bytes /= 1000;
    unit++;
  }
  return `${bytes.toFixed(unit > 0 && bytes < 100 ? 1 : 0)} ${units[unit]}`;
}

const addressOf = key => "/files/" + key.split("/").map(encodeURIComponent).join("/");

async function answerOf(response) {
  if (!response.ok) {
    const problem = await response.json().catch(() => null);
    throw new Error(problem?.title ?? `The app replied ${response.status}.`);
  }
  return response;
}

// Asks the app for a URL, and sends the file to it. XMLHttpRequest, because fetch doesn't report the progress of an upload.
async function uploadWithPut(file) {
  const signed = await (await answerOf(await fetch("/uploads", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name: file.name, type: file.type }),
  }))).json();

  const bar = putProgress.querySelector("progress");
  const text = putProgress.querySelector("output");
  putProgress.hidden = false;
  await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(signed.method, signed.url);
    for (const [name, value] of Object.entries(signed.headers)) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = total ? loaded / total : 1;
      text.value = `${sizeText(loaded)} of ${sizeText(total)}`;
    };
    request.onload = () => request.status === 200 ? resolve() : reject(new Error(errorOf(request)));
    request.onerror = () => reject(new Error("OSS wasn't reached, or its CORS rules don't allow this page to upload."));
    request.send(file);
  });
  return signed.key;
}

// OSS describes an error in XML. The page can read it, because the bucket's CORS rules allow its origin.
function errorOf(request) {
  const document = new DOMParser().parseFromString(request.responseText, "application/xml");
  const code = document.querySelector("Code")?.textContent ?? request.status;
  return `OSS refused the upload: ${code} ${document.querySelector("Message")?.textContent ?? ""}`;
}

// Adds the signed fields to the form, before the file: OSS ignores what follows the file. From then on the browser needs no script.
async function signForm() {
  const { url, fields } = await (await answerOf(await fetch("/uploads/form"))).json();
  postForm.action = url;
  postForm.prepend(...fields.map(({ name, value }) => Object.assign(document.createElement("input"), { type: "hidden", name, value })));
  postForm.querySelector("button").disabled = false;
}

function rowOf({ key, size }) {
  const link = Object.assign(document.createElement("a"), { href: addressOf(key), textContent: key });
  const remove = Object.assign(document.createElement("button"), { className: "plain", type: "button", textContent: "Delete" });
  remove.setAttribute("aria-label", `Delete ${key}`);
  remove.onclick = () => run(async () => {
    await answerOf(await fetch(addressOf(key), { method: "DELETE" }));
    say(`${key} is deleted.`);
  });
  const row = document.createElement("tr");
  row.insertCell().append(link);
  row.insertCell().append(sizeText(size));
  row.cells[1].className = "size";
  row.insertCell().append(remove);
  return row;
}

async function showFiles() {
  const files = await (await answerOf(await fetch("/files"))).json();
  document.getElementById("files").replaceChildren(...files.map(rowOf));
  document.getElementById("none").hidden = files.length > 0;
}

async function run(work) {
  try {
    await work();
    await showFiles();
  } catch (error) {
    say(error.message, true);
  }
}

putForm.onsubmit = event => {
  event.preventDefault();
  const button = putForm.querySelector("button");
  button.disabled = true;
  run(async () => say(`${await uploadWithPut(putFile.files[0])} is stored.`)).finally(() => { button.disabled = false; });
};

// OSS sends the browser back here after a form, with what it stored in the query.
const stored = new URLSearchParams(location.search).get("key");
if (stored) {
  say(`${stored} is stored.`);
  history.replaceState(null, "", location.pathname);
}

run(signForm);
