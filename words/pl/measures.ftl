# Obojętna strona, która zostaje na ekranie po wyjściu.

measures-title = Miary kuchenne
measures-teaspoon = Łyżeczka
measures-tablespoon = Łyżka
measures-glass = Szklanka
measures-cup = Filiżanka (USA)
measures-pint = Pinta (Wielka Brytania)
measures-ounce = Uncja
measures-pound = Funt
