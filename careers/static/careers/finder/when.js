/* Boxes to tick in place of codes: reads the questions of the same form, and writes a rule's lines
   "question: answer, answer" into the text that is sent. Without questions the text itself stays. */
(() => {
  const slug = (words) => words.normalize("NFKD").toLowerCase().replace(/[^\w\s-]/g, "").trim().replace(/[\s_-]+/g, "-");
  const field = (form, name) => form.elements[name]?.value.trim() ?? "";

  function answersOf(form, prefix) {
    const found = [];
    for (let n = 0; form.elements[`${prefix}-${n}-value-label`]; n += 1) {
      const at = `${prefix}-${n}-value`;
      const label = field(form, `${at}-label`);
      if (field(form, `${prefix}-${n}-deleted`) || !label) continue;
      found.push({ code: field(form, `${at}-code`) || slug(label), label });
    }
    return found;
  }

  function questionsOf(form) {
    const found = [];
    for (let n = 0; form.elements[`questions-${n}-value-text`]; n += 1) {
      const at = `questions-${n}-value`;
      const label = field(form, `${at}-short`) || field(form, `${at}-text`);
      if (field(form, `questions-${n}-deleted`) || !label) continue;
      const order = Number(field(form, `questions-${n}-order`) || n);
      found.push({ code: field(form, `${at}-code`) || slug(label), label, order, answers: answersOf(form, `${at}-answers`) });
    }
    return found.sort((one, other) => one.order - other.order);
  }

  function read(text) {
    const when = new Map();
    for (const line of text.split("\n")) {
      const [code, answers = ""] = line.split(":");
      if (code.trim()) when.set(code.trim(), new Set(answers.split(",").map((each) => each.trim()).filter(Boolean)));
    }
    return when;
  }

  const write = (when) => [...when].filter(([, given]) => given.size).map(([code, given]) => `${code}: ${[...given].join(", ")}`).join("\n");

  class WhenController extends window.StimulusModule.Controller {
    connect() {
      this.box = document.createElement("div");
      this.box.className = "finder-when";
      this.element.after(this.box);
      this.refresh = () => this.draw();
      this.box.addEventListener("pointerenter", this.refresh);
      this.box.addEventListener("focusin", this.refresh);
      this.draw();
    }

    disconnect() {
      this.box.remove();
    }

    draw() {
      const questions = this.element.form ? questionsOf(this.element.form) : [];
      const drawn = JSON.stringify(questions);
      if (drawn === this.drawn) return;
      this.drawn = drawn;
      this.element.hidden = questions.length > 0;
      this.box.replaceChildren(...questions.map((question) => this.question(question)));
    }

    question(question) {
      const given = read(this.element.value).get(question.code) ?? new Set();
      const details = document.createElement("details");
      const summary = document.createElement("summary");
      const name = () => question.answers.filter((answer) => given.has(answer.code)).map((answer) => answer.label).join(", ");
      const say = () => {
        summary.textContent = given.size ? `${question.label}: ${name()}` : question.label;
        details.classList.toggle("is-given", given.size > 0);
      };
      details.append(summary, ...question.answers.map((answer) => this.tick(question, answer, given, say)));
      say();
      return details;
    }

    tick(question, answer, given, say) {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = given.has(answer.code);
      box.addEventListener("change", () => {
        given[box.checked ? "add" : "delete"](answer.code);
        const when = read(this.element.value).set(question.code, given);
        this.element.value = write(when);
        this.element.dispatchEvent(new Event("change", { bubbles: true }));
        say();
      });
      label.append(box, ` ${answer.label}`);
      return label;
    }
  }

  window.wagtail.app.register("finder-when", WhenController);
})();
