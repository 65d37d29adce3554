# Drzwi. Czytane ręcznie, zdanie po zdaniu: reguły głosu nie czytają tego pliku.

door-title = Potrzebuję kogoś
door-intro = Tu są ludzie, z którymi można się połączyć.
door-nobody-told = Ta strona nikomu nie mówi, że została otwarta.
door-choose-country = Gdzie teraz jesteś?
door-not-guessed = Program nie zgaduje. W każdym kraju numery są inne.
door-other-country = Inny kraj
door-change-country = Wybierz inny kraj

door-emergency-title = Jeśli coś Ci teraz grozi
door-emergency-call = Zadzwoń: { $number }
door-emergency-also = Także { $number }
door-emergency-place = Zapytają, gdzie jesteś. Może zadzwonić ktoś, kto jest obok.

door-lines-title = Ktoś do rozmowy albo pisania
door-call = Zadzwoń: { $number }
door-text = Wyślij SMS na { $number }
door-text-word = Wyślij słowo { $word } na { $number }
door-chat = Napisz na { $host }
door-chat-leads-out = To prowadzi na inną stronę.
door-for-whom = Dla kogo: { $whom }
door-hours = Godziny: { $hours }
door-languages = { $count ->
    [one] Język: { $languages }
    [few] Języki: { $languages }
    [many] Języki: { $languages }
   *[other] Języki: { $languages }
}
door-language = { $tag ->
    [en] angielski
    [pl] polski
    [es] hiszpański
    [uk] ukraiński
    [ru] rosyjski
    [ga] irlandzki
    [cy] walijski
    [de] niemiecki
    [fr] francuski
   *[other] { $tag }
}
door-source = Źródło: { $host }, { $date }.
door-source-undated = Źródło: { $host }, strona bez daty.
door-checked = Sprawdzone { $date }.
door-not-rechecked = Od tej pory niesprawdzane.
door-not-rechecked-months = { $count ->
    [one] Sprzed miesiąca, od tej pory niesprawdzane.
    [few] Sprzed { $count } miesięcy, od tej pory niesprawdzane.
    [many] Sprzed { $count } miesięcy, od tej pory niesprawdzane.
   *[other] Sprzed { $count } miesiąca, od tej pory niesprawdzane.
}
door-not-rechecked-years = { $count ->
    [one] Sprzed roku, od tej pory niesprawdzane.
    [few] Sprzed { $count } lat, od tej pory niesprawdzane.
    [many] Sprzed { $count } lat, od tej pory niesprawdzane.
   *[other] Sprzed { $count } roku, od tej pory niesprawdzane.
}
door-numbers-change = Numery i godziny się zmieniają. Jeśli pod jednym nikt nie odbiera, pod innym ktoś może odebrać.
door-no-lines = Nie ma tu jeszcze żadnej linii, która miałaby źródło.

door-calling-title = Jak może wyglądać taka rozmowa
door-calling-answer = Odbiera ktoś nieznajomy. Najpierw może być nagrany głos albo czekanie.
door-calling-name = W telefonie zaufania można nie podawać nazwiska i od razu zapytać, co dzieje się z tym, co powiesz.
door-calling-begin = Można zacząć od „nie wiem, od czego zacząć” albo od „odstawiam lek i boję się”.
door-calling-silence = Można milczeć. Można się rozłączyć i zadzwonić jeszcze raz.
door-calling-medicine = Nie każdy tam zna się na odstawianiu leków. Można powiedzieć, czego potrzebujesz: żeby ktoś posłuchał albo żeby przez chwilę nie być w pojedynkę.
door-calling-no-promise = Nikt z góry nie powie, czy to pomoże. Jedna rozmowa może być trudna, a następna inna.
door-known-title = Ktoś, kogo znasz
door-known = Wystarczy jedno zdanie: „Możesz ze mną chwilę pobyć?”. Nie trzeba niczego wyjaśniać.

door-other-title = W innym kraju
door-other-eu = W każdym kraju Unii Europejskiej numer alarmowy to 112.
door-other-locked = Telefon komórkowy ma na zablokowanym ekranie przycisk połączenia alarmowego. W wielu krajach z komórki działa też 112, nie we wszystkich.
door-other-ask = Ludzie w pobliżu mogą znać numer: ktoś z sąsiedztwa, apteka, sklep, recepcja hotelu.
door-other-hospital = Na szpitalny oddział ratunkowy można pójść bez dzwonienia.
door-other-befrienders = Befrienders Worldwide to sieć linii, w których ktoś słucha, według jej własnej strony w 32 krajach: befrienders.org. Strona nie ma daty; niesprawdzane.

door-reviewed = Tej strony nie czytał jeszcze nikt z telefonu kryzysowego, żaden redaktor ani lekarz.
door-host = Kto prowadzi to miejsce, może zmienić tę listę.
