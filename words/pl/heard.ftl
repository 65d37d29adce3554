# Co sprawdzenie słów usłyszało w szkicu. Nazywa to, czego się nie mówi, więc samo sprawdzenie tego nie czyta.

desk-heard = Co usłyszało sprawdzenie słów
desk-heard-what = Zna słowa, a nie sens. Znajdzie „To minie”, a o obietnicy w innych słowach nic nie wie. O niczym nie decyduje.
desk-heard-nothing = W żadnym zdaniu niczego nie usłyszało.
desk-heard-line = { $what }: { $words }
desk-heard-order = Mówi komuś, co ma robić
desk-heard-urgency = Popędza
desk-heard-praise = Chwali za to, jak ktoś sobie radzi
desk-heard-blame = Obwinia
desk-heard-doom = Mówi, że tak zostanie albo będzie ciężej
desk-heard-promise = Obiecuje, że minie
desk-heard-verdict = Słowo rozpoznania
desk-heard-battle = Obraz bitwy
desk-heard-feigned-feeling = Uczucie, które nie jest własne
desk-heard-making-small = Pomniejsza
desk-heard-office = Język urzędowy
desk-heard-gender = Zakłada płeć osoby, która czyta
desk-heard-exclamation = Wykrzyknik
desk-heard-emoji = Obrazek wśród słów
desk-heard-capitals = Wielkie litery
desk-heard-slash = Ukośnik albo nawias wewnątrz słowa
