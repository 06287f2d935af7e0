/** Light or dark: follows the system until someone chooses. */
export function startTheme(button) {
  const root = document.documentElement;
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches);
  const press = () => button.setAttribute("aria-pressed", String(isDark()));
  systemDark.addEventListener("change", press);
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    press();
  });
  press();
}
