"""Ask axe, a checker of accessibility that others keep, what a page breaks of WCAG 2.2 A and AA."""

from playwright.sync_api import Page

from start.bundle import FRONTEND

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# The stock admin's links and buttons change their colours slowly; they are read when they have.
SETTLE = """async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  await Promise.all(document.getAnimations().filter(one => one instanceof CSSTransition).map(one => one.finished));
}"""
# Nothing is fetched for axe ("preload"): it would write style sheets into the page, which the policy refuses.
ASK = """async ([tags, rule]) => (await axe.run(document, {
  runOnly: rule ? {type: 'rule', values: [rule]} : {type: 'tag', values: tags},
  resultTypes: ['violations'], preload: false,
})).violations.map(one => `${one.id}: ` + one.nodes.map(node => node.target.join(' ')).slice(0, 4).join(' | '))"""


def script() -> str:
    """Return axe itself; a page needs it once, past the policy, which holds for what the page itself loads."""
    return (FRONTEND / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def broken(page: Page, *, rule: str = "") -> list[str]:
    """Return the rules that the page breaks as it stands, each with its elements; of all rules, or of the one named."""
    found: list[str] = page.evaluate(ASK, [TAGS, rule])
    return found
