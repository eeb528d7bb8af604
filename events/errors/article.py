"""What can be wrong with an article that is pasted, uploaded or fetched: what was wrong, what would be right."""


class ArticleError(ValueError):
    """An article that cannot be read, with its sentence in both languages."""

    def __init__(self, *, en: str, fr: str) -> None:
        self.en = en
        self.fr = fr
        super().__init__(en)

    def sentence(self, lang: str) -> str:
        return self.fr if lang.lower().startswith("fr") else self.en


class EmptyArticle(ArticleError):
    """Nothing that could be read."""

    def __init__(self) -> None:
        super().__init__(
            en="There is no text in it. Paste the article's text, or choose a file that holds it.",
            fr="Il ne contient aucun texte. Collez le texte de l’article, ou choisissez un fichier qui le contient.",
        )


class TooLarge(ArticleError):
    """More than the installation takes."""

    def __init__(self, *, limit: int, unit_en: str = "MB", unit_fr: str = "Mo") -> None:
        self.limit = limit
        super().__init__(
            en=f"It is too large: at most {limit} {unit_en} are read. Cut out the article and paste its text.",
            fr=f"C’est trop grand : au plus {limit} {unit_fr} sont lus. Découpez l’article et collez son texte.",
        )


class UnknownKind(ArticleError):
    """Neither a text nor one of the kinds of file that are read."""

    def __init__(self, *, name: str) -> None:
        self.name = name
        super().__init__(
            en=f"“{name}” is none of the kinds of file that are read: text, web page, PDF, Word (docx) or e-mail "
            "(eml). Save it as one of these, or paste its text.",
            fr=f"« {name} » n’est d’aucun des types de fichier qui sont lus : texte, page web, PDF, Word (docx) ou "
            "courriel (eml). Enregistrez-le sous l’un de ces types, ou collez son texte.",
        )


class BrokenFile(ArticleError):
    """A file of a known kind that cannot be opened."""

    def __init__(self, *, kind: str) -> None:
        self.kind = kind
        super().__init__(
            en=f"The {kind} file is damaged and cannot be opened. Get it again, or paste its text.",
            fr=f"Le fichier {kind} est abîmé et ne peut être ouvert. Procurez-vous-le de nouveau, ou collez son texte.",
        )


class LockedPdf(ArticleError):
    """A PDF that asks for a password."""

    def __init__(self) -> None:
        super().__init__(
            en="The PDF is protected by a password. Save a copy without it, or paste its text.",
            fr="Le PDF est protégé par un mot de passe. Enregistrez-en une copie sans lui, ou collez son texte.",
        )


class ScannedPdf(ArticleError):
    """A PDF that holds pictures of pages and no text."""

    def __init__(self, *, pages: int) -> None:
        self.pages = pages
        super().__init__(
            en="The PDF holds pictures of pages and no text. Have its text recognised first, or type or paste it.",
            fr="Le PDF contient des images de pages et aucun texte. Faites d’abord reconnaître son texte, ou "
            "saisissez-le ou collez-le.",
        )


class FetchRefused(ArticleError):
    """An address from which nothing is fetched, for a reason that a person can act on."""


class FetchingIsOff(FetchRefused):
    """The installation asks nobody for pages."""

    def __init__(self) -> None:
        super().__init__(
            en="This installation fetches no pages. Paste the text beside the address, or ask whoever runs it to set "
            "TRACKER_ONLINE_FETCHING.",
            fr="Cette installation ne va chercher aucune page. Collez le texte à côté de l’adresse, ou demandez à "
            "qui l’exploite de régler TRACKER_ONLINE_FETCHING.",
        )


class BadAddress(FetchRefused):
    """Not an address of a page on the web."""

    def __init__(self, *, url: str) -> None:
        self.url = url
        super().__init__(
            en=f"“{url}” is no address of a web page. It begins with https:// or http:// and names a host.",
            fr=f"« {url} » n’est pas l’adresse d’une page web. Elle commence par https:// ou http:// et nomme un hôte.",
        )


class PrivateAddress(FetchRefused):
    """A host inside a network, which nobody outside may make us ask."""

    def __init__(self, *, host: str) -> None:
        self.host = host
        super().__init__(
            en=f"{host} lies in a private network and is not fetched. Paste the text instead.",
            fr=f"{host} se trouve dans un réseau privé et n’est pas consulté. Collez plutôt le texte.",
        )


class Unreachable(FetchRefused):
    """No answer that could be read."""

    def __init__(self, *, host: str, en: str, fr: str) -> None:
        self.host = host
        super().__init__(
            en=f"{host}: {en}. Try again later, or paste the text.",
            fr=f"{host} : {fr}. Réessayez plus tard, ou collez le texte.",
        )


class NotAPage(FetchRefused):
    """An answer of a kind that holds no article."""

    def __init__(self, *, content_type: str) -> None:
        self.content_type = content_type
        super().__init__(
            en=f"The address answers with “{content_type}”, which holds no article. Give a web page, text or PDF.",
            fr=f"L’adresse répond par « {content_type} », qui ne contient pas d’article. Donnez une page web, un texte "
            "ou un PDF.",
        )
