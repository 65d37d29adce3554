# Konto: kod, urządzenia, hasło, strefa czasowa, zaproszenia.

you-heading = Tu jest: { $name }
you-code = Kod odzyskiwania
you-devices = Zalogowane urządzenia
you-invite = Zaproś kogoś
you-sign-out = Wyloguj
you-zone = Strefa czasowa
you-zone-label = Strefa czasowa, w której liczą się Twoje dni
you-zone-help = Nazwa w rodzaju Europe/Warsaw albo Europe/London. Dni już zapisane zostają tam, gdzie są.
you-zone-fault = Tej nazwy program nie zna. Pisze się ją tak: Europe/Warsaw.
you-password = Zmień hasło
you-password-now = Obecne hasło
you-password-new = Nowe hasło
you-password-set = Zmień
you-password-changed = Hasło jest zmienione.
you-password-changed-what = Inne urządzenia są wylogowane. Kod odzyskiwania zostaje ten sam.
you-leave = „Wyjdź stąd” na górze od razu zasłania wszystko i wylogowuje. Tak samo działa klawisz Shift naciśnięty trzy razy. Nie zasłoni wszystkiego: adres zostaje w historii przeglądarki.

devices-what = Czas ostatniego użycia jest przechowywany z dokładnością do dziesięciu minut i znika po wylogowaniu.
devices-line = Od: { $began }, ostatnio: { $seen }.
devices-this = To jest to urządzenie.
devices-end = Wyloguj je
devices-end-others = Wyloguj wszystkie inne

host-invite = Zrób zaproszenie
host-address = Daj ten adres jednej osobie. Działa przez siedem dni i tylko raz.
host-address-once = Widać go tylko tutaj i tylko teraz.
host-joining = Kto może założyć konto
host-closed = Nikt
host-by-invitation = Kto ma zaproszenie
host-open = Każdy, kto trafi na ten adres

code-heading = Kod odzyskiwania
code-what = Jeśli zginie hasło, ten kod jest jedyną inną drogą. Nie ma go nikt inny, także osoba, która prowadzi to miejsce.
code-groups = Kod, dziewięć grup
code-keep = Zapisz go na kartce i trzymaj tam, gdzie da się go znaleźć w zły dzień.
code-confirm = Grupa { $group }, przepisana z kartki
code-confirm-help = Tylko po to, żeby było wiadomo, że na kartce jest tak samo.
code-confirm-button = Jest na kartce
code-confirm-fault = To nie jest ta grupa. Kod zostaje tutaj, aż będzie na kartce.
code-confirmed = Kod jest potwierdzony.
code-confirmed-what = Od teraz nigdzie się nie pokazuje. Jeśli zginie, można tu zrobić następny.
code-stands = Jest już potwierdzony kod. Nowy zajmie jego miejsce po potwierdzeniu.
code-make = Pokaż kod
code-offer = Jest tu już coś, co zginęłoby razem z hasłem. Kod odzyskiwania, na kartce, pozwoliłby do tego wrócić.
code-quiet = Jeśli zginie hasło, zginie też to, co tu jest.
code-quiet-link = Kod odzyskiwania
code-shown-line = Kod odzyskiwania czeka na potwierdzenie.
code-shown-link = Pokaż go
