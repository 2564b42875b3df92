"""Names that nobody has, for people who do not exist."""

from __future__ import annotations

FIRST = (
    "Alma", "Anton", "Asta", "Birk", "Bodil", "Carla", "Ebbe", "Edith", "Elva", "Frode", "Gry",
    "Gorm", "Hedda", "Ingolf", "Iben", "Jorun", "Kalle", "Karna", "Lauge", "Liva", "Magne", "Maja",
    "Nanna", "Njal", "Oda", "Otto", "Petra", "Rasmine", "Regnar", "Signe", "Sofus", "Svala",
    "Thyra", "Tove", "Uffe", "Ulla", "Vagn", "Vilja", "Yrsa", "Ørn",
)  # fmt: skip
LAST = (
    "Agerskov", "Bakkehøj", "Birkemose", "Dalgrav", "Engsø", "Fjordbo", "Græshede", "Hasselvang",
    "Havbro", "Klintager", "Kløvermark", "Lyngsti", "Mosevang", "Nøddeskov", "Poppelgaard",
    "Rugvænge", "Sivkær", "Skovmose", "Strandlod", "Tjørnebæk", "Tranehøj", "Vesterlund",
    "Ærtebjerg", "Østereng", "Åbrink",
)  # fmt: skip
STREETS = ("Bøgesvinget", "Engblommevej", "Fuglesangs Allé", "Havrevangen", "Kastanjestien")
WISHES = (
    "Jeg vil gerne have hjælp til, at hverdagen hænger sammen. Jeg får ikke åbnet min post.",
    "Jeg kommer ikke ud af døren alene og vil gerne have nogen med.",
    "Det er svært at bo alene. Jeg har brug for, at der er nogen i nærheden.",
    "Jeg kan ikke overskue at gøre rent og købe ind, og det bliver værre.",
    "Jeg vil gerne have det bedre sammen med andre og lære nogen at kende.",
    "Min mor hjælper mig med alt, og det kan hun ikke blive ved med.",
)
NOTES = (
    ("Samtale i telefonen", "Borgeren fortæller, at ugen har været hård, og at nætterne er korte."),
    ("Hjemmebesøg", "Lejligheden er ryddelig. Borgeren siger selv, at posten er det sværeste."),
    ("Møde med netværket", "Søsteren er med og fortæller, hvad hun hjælper med i dag."),
)
THEMES = (
    "Borgeren klarer det meste selv på gode dage og går i stå på de dårlige.",
    "Borgeren har brug for, at nogen minder om det og er med de første gange.",
    "Borgeren har trukket sig, siden arbejdet holdt op, og savner nogen at tale med.",
)
GOALS = (
    "Borgeren åbner sin post hver uge.",
    "Borgeren tager selv bussen til det ugentlige træf.",
    "Borgeren laver et varmt måltid tre dage om ugen.",
)
