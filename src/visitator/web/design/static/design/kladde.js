// Keeps what is typed: on the server as a draft, and, while the server has not answered, encrypted
// in this browser under a key that only the person's own login gives.
"use strict";
(() => {
  const VENT = 800;
  const LAENGSTE_VENT = 60000;

  const iBase64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const fraBase64 = (tekst) => Uint8Array.from(atob(tekst), (tegn) => tegn.charCodeAt(0));

  class Kladde {
    constructor(form) {
      this.form = form;
      this.noegle = form.dataset.kladdeNoegle;
      this.plads = `kladde:${form.dataset.kladdePerson}:${this.noegle}`;
      this.ventetid = VENT;
      this.status = document.createElement("p");
      this.status.className = "kladde-status d-print-none";
      this.status.setAttribute("aria-live", "polite");
      form.append(this.status);
    }

    async begynd() {
      this.kryptonoegle = await crypto.subtle.importKey(
        "raw", fraBase64(this.form.dataset.kladdeKryptonoegle), "AES-GCM", false, ["encrypt", "decrypt"]);
      await this.find();
      this.form.addEventListener("input", () => this.roert());
      this.form.addEventListener("change", () => this.roert());
      this.form.addEventListener("submit", () => { clearTimeout(this.ur); this.slut = true; });
      window.addEventListener("online", () => this.usendt && this.send());
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden" && this.usendt && !this.slut) this.send(true);
      });
    }

    felter() {
      const fundet = {};
      for (const felt of this.form.elements) {
        if (!felt.name || felt.name === "csrfmiddlewaretoken") continue;
        if (["file", "password", "submit", "button"].includes(felt.type)) continue;
        if (["checkbox", "radio"].includes(felt.type) && !felt.checked) continue;
        (fundet[felt.name] ??= []).push(felt.value);
      }
      return fundet;
    }

    saet(felter) {
      for (const felt of this.form.elements) {
        if (!felt.name || felt.type === "hidden" || ["file", "password", "submit", "button"].includes(felt.type)) continue;
        const vaerdier = felter[felt.name] ?? [];
        if (["checkbox", "radio"].includes(felt.type)) felt.checked = vaerdier.includes(felt.value);
        else felt.value = vaerdier[0] ?? "";
      }
    }

    roert() {
      this.usendt = true;
      clearTimeout(this.ur);
      this.ur = setTimeout(() => this.send(), VENT);
    }

    async send(forlader = false) {
      clearTimeout(this.ur);
      const felter = this.felter();
      await this.gem_her(felter);
      let svar;
      try {
        svar = await fetch(this.form.dataset.kladde, {
          method: "POST",
          keepalive: forlader,
          credentials: "same-origin",
          headers: {
            "Content-Type": "application/json",
            "Accept": "application/json",
            "X-CSRFToken": this.form.elements.csrfmiddlewaretoken.value,
          },
          body: JSON.stringify({ noegle: this.noegle, felter }),
        });
      } catch {
        this.sig("Ingen forbindelse. Din tekst er gemt på denne computer og sendes, når forbindelsen er tilbage.");
        this.proev_igen();
        return;
      }
      if (svar.status === 401 || svar.status === 403) {
        this.sig("Du er logget ud. Din tekst er gemt på denne computer og kommer frem, når du logger ind igen.");
        return;
      }
      if (!svar.ok) {
        this.sig("Kladden kunne ikke gemmes. Din tekst er gemt på denne computer.");
        this.proev_igen();
        return;
      }
      const { gemt, andre } = await svar.json();
      this.ventetid = VENT;
      this.usendt = false;
      localStorage.removeItem(this.plads);
      const hvem = andre.map((en) => `${en.navn} skriver også her, sidst kl. ${en.tidspunkt}.`);
      this.sig([`Kladde gemt kl. ${gemt}.`, ...hvem].join(" "));
    }

    proev_igen() {
      this.ventetid = Math.min(this.ventetid * 2, LAENGSTE_VENT);
      this.ur = setTimeout(() => this.send(), this.ventetid);
    }

    async gem_her(felter) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const tekst = new TextEncoder().encode(JSON.stringify(felter));
      const lukket = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.kryptonoegle, tekst);
      localStorage.setItem(this.plads, `${iBase64(iv)}.${iBase64(lukket)}`);
    }

    async find() {
      const gemt = localStorage.getItem(this.plads);
      if (!gemt) return;
      try {
        const [iv, lukket] = gemt.split(".").map(fraBase64);
        const tekst = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.kryptonoegle, lukket);
        this.saet(JSON.parse(new TextDecoder().decode(tekst)));
        this.sig("Din tekst fra sidst, som ikke nåede at blive sendt, er sat ind.");
        this.roert();
      } catch {
        localStorage.removeItem(this.plads);
      }
    }

    sig(tekst) {
      this.status.textContent = tekst;
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const form of document.querySelectorAll("form[data-kladde]")) new Kladde(form).begynd();
  });
})();
