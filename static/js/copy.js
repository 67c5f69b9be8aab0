// Copies an address that stands in a field: <button data-copy="id of the field" data-copied="what to say then">.
// Without this file the field can be selected and copied by hand, and there is no button.

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const words = button.querySelector("[aria-live]");

  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      words.textContent = button.dataset.copied;
    } catch {
      field.focus(); // selected: the keyboard and the long press still copy it
    }
  });
}
