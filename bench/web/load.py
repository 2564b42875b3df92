"""Users who open pages, each over a connection of their own, and how long they wait."""

from __future__ import annotations

import http.client
import random
import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

PAGES = {
    "My cases": "/sager/",
    "Cases of my unit": "/sager/?hvis=enhed",
    "Cases of my unit, page 20": "/sager/?hvis=enhed&side=20",
    "Overdue cases of my unit": "/sager/?hvis=enhed&frist=overskredet",
    "A case": "/sager/{sag}/",
    "Inquiry": "/sager/{sag}/henvendelse/",
    "Clarification": "/sager/{sag}/afklaring/",
    "Assessment": "/sager/{sag}/udredning/",
    "Journal": "/sager/{sag}/journal/",
    "A citizen": "/borgere/{borger}/",
    "Citizens by name": "/borgere/?q=Engs",
}


@dataclass(slots=True)
class Measured:
    """Seconds waited for each page, and how long all took together."""

    waits: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    failures: int = 0
    seconds: float = 0.0

    @property
    def count(self) -> int:
        """How many pages were opened."""
        return sum(map(len, self.waits.values()))


def run(port: int, users: list[dict[str, Any]], rounds: int, pause: float) -> Measured:
    """Every user opens every page ``rounds`` times, in an order of their own, and waits about
    ``pause`` seconds between two."""
    measured = Measured()
    lock = threading.Lock()
    begun = time.perf_counter()
    threads = [
        threading.Thread(target=_user, args=(port, user, rounds, pause, number, measured, lock))
        for number, user in enumerate(users)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    measured.seconds = time.perf_counter() - begun
    return measured


def _user(
    port: int,
    user: dict[str, Any],
    rounds: int,
    pause: float,
    number: int,
    measured: Measured,
    lock: threading.Lock,
) -> None:
    chance = random.Random(number)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"Cookie": f"sessionid={user['session']}", "Host": f"127.0.0.1:{port}"}
    for name in chance.sample([n for n in PAGES for _ in range(rounds)], rounds * len(PAGES)):
        place = chance.randrange(len(user["sager"]))
        url = PAGES[name].format(sag=user["sager"][place], borger=user["borgere"][place])
        if pause:
            time.sleep(chance.uniform(0, 2 * pause))
        begun = time.perf_counter()
        connection.request("GET", url, headers=headers)
        answer = connection.getresponse()
        answer.read()
        waited = time.perf_counter() - begun
        with lock:
            measured.waits[name].append(waited)
            measured.failures += answer.status != 200
    connection.close()
