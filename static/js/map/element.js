// Makes an element with its properties and its children; what is null is left out. No text is ever read as markup.

export function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children.filter((child) => child !== null));
    return made;
}
