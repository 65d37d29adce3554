# Przed zalogowaniem: co to jest, jak wejść i jak wrócić.

front-title = Witaj
front-heading = Miejsce na powolne odstawianie leków psychiatrycznych i na to, co przychodzi potem
front-what = Dzień zapisuje się jednym dotknięciem. Powolne zmiany widać po miesiącach i latach. Dawki, straszne myśli i małe rzeczy, które wróciły, są w jednym miejscu.
front-not = Leeward nie jest lekarzem i o niczym nie decyduje. Przechowuje to, co zapisujesz, pokazuje to i mówi, na ile to pewne.
front-sign-in = Zaloguj się
front-join = Załóż konto
front-by-invitation = Konto zakłada się z zaproszeniem. Może je dać osoba, która prowadzi to miejsce.
front-kept-heading = Co jest przechowywane i kto może to czytać
front-kept = Po wylogowaniu to, co piszesz, jest zamknięte Twoim hasłem. Kiedy trwa Twoje zalogowanie, serwer może to czytać, żeby Ci to pokazać: ufasz ludziom, którzy go prowadzą.
front-lost = Jeśli zginie i hasło, i kod odzyskiwania, nikt nie przywróci dziennika.

sign-in-heading = Zaloguj się
sign-in-name = Imię
sign-in-password = Hasło
sign-in-password-help = Pięć słów albo własne hasło. W pięciu słowach wielkość liter, spacje i łączniki nie mają znaczenia.
sign-in-own-device = Tego urządzenia używam tylko ja: zalogowanie na siedem dni
sign-in-button = Zaloguj się
sign-in-forgotten = Mam kod odzyskiwania, a nie mam hasła
sign-in-wrong = To imię i to hasło nie pasują do siebie. Nic nie zginęło; można spróbować jeszcze raz.
sign-in-not-the-password = To nie jest hasło do tego konta. Nic się nie zmienia; można spróbować jeszcze raz.
sign-in-wait = Było wiele prób. Za około { $minutes ->
    [one] minutę
    [few] { $minutes } minuty
   *[many] { $minutes } minut
} będzie znów działać.
sign-in-carried = To, co wpisane, jest przechowane. Po zalogowaniu pokaże się znowu i zapisze je jedno dotknięcie.

carried-title = Jeszcze do zapisania
carried-heading = To zostało wpisane przed ponownym zalogowaniem. Jeszcze nie jest zapisane.
carried-save = Zapisz to
carried-drop = Zostaw to
carried-other = To, co było wpisane wcześniej, należy do innego konta. Tutaj się nie pokaże.
carried-go-on = Dalej

join-heading = Załóż konto
join-host = To jest konto gospodarza: może zapraszać innych i ustalać, kto może dołączyć.
join-name-only = Wystarczy imię i pięć słów. Adres e-mail nie jest potrzebny.
join-name = Imię do logowania
join-name-help = Nie musi być prawdziwe. Widzi je osoba, która prowadzi to miejsce.
join-name-empty = Brakuje tu imienia. Każde będzie dobre.
join-name-long = Imię może mieć { $most ->
    [one] { $most } znak
    [few] { $most } znaki
   *[many] { $most } znaków
}. To ma więcej.
join-name-taken = Ktoś ma tu już takie imię. Potrzebne jest inne; cała reszta zostaje.
join-words = Twoje pięć słów
join-words-other = To są inne słowa niż przedtem. Tamtych już nie ma do wyboru.
join-words-help = Zapisz je na kartce, w tej kolejności. Są kluczem do tego, co tu napiszesz.
join-which = Hasło
join-take-words = Biorę te pięć słów
join-take-own = Biorę własne hasło
join-own = Moje własne hasło
join-own-help = Co najmniej 15 znaków. Dobre jest całe zdanie.
join-button = Załóż konto
join-consent = Naciskając, zgadzasz się na to: zapiski o Twoim zdrowiu są przechowywane na tym serwerze, zamknięte Twoim hasłem; czytasz je tylko Ty, a kiedy trwa zalogowanie, także serwer; w miejscu „Ty” można wszystko zabrać ze sobą i wszystko usunąć, od razu.
join-closed = Z tym adresem nie można założyć konta
join-closed-help = Zaproszenie mogło zostać wykorzystane albo minął jego czas. Kto je dał, może zrobić następne.

password-short = Własne hasło ma co najmniej { $fewest ->
    [one] { $fewest } znak
    [few] { $fewest } znaki
   *[many] { $fewest } znaków
}. To ma mniej.
password-long = Mieści się tu { $most ->
    [one] { $most } znak
    [few] { $most } znaki
   *[many] { $most } znaków
}. To hasło ma więcej.
password-name = To hasło to prawie samo imię. Kto zna imię, może je odgadnąć.
password-repeats = To hasło się powtarza. Zdanie trudniej odgadnąć.
password-runs = To hasło to rząd klawiszy albo cyfr. Zdanie trudniej odgadnąć.

recover-heading = Powrót z kodem odzyskiwania
recover-what = Kod otwiera wszystko, co tu jest zapisane. Teraz dostajesz nowe hasło, a potem nowy kod; stary kod przestaje działać.
recover-without = Bez kodu i bez hasła nikt nie otworzy dziennika, także osoba, która prowadzi to miejsce. Jeśli kod znajdzie się później, nadal będzie działać.
recover-code = Kod odzyskiwania
recover-code-help = Dziewięć grup po cztery znaki. Wielkość liter i spacje nie mają znaczenia; O liczy się jako 0, a I oraz l jako 1.
recover-code-length = Kod ma 36 znaków. Tu { $found ->
    [one] jest { $found } znak.
    [few] są { $found } znaki.
   *[many] jest { $found } znaków.
}
recover-code-group-length = Grupa { $group } nie ma czterech znaków.
recover-code-character = W grupie { $group } jest znak, którego nie ma w żadnym kodzie.
recover-code-group = Jeden znak w grupie { $group } jest inny niż w kodzie.
recover-code-several = Kilka znaków jest innych niż w kodzie. Porównaj go z kartką, grupa po grupie.
recover-new-words = Pięć nowych słów
recover-button = Zaloguj się
