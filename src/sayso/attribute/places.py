"""Places that speak in the news as bodies do: countries, capitals, states, and what their people are called."""

COUNTRIES = """
Afghanistan Albania Algeria America Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain
Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Britain Brunei Bulgaria
Burkina|Faso Burma Burundi Cambodia Cameroon Canada Chad Chile China Colombia Congo Costa|Rica Croatia Cuba Cyprus
Czechia Denmark Djibouti Ecuador Egypt El|Salvador England Eritrea Estonia Eswatini Ethiopia Europe Fiji Finland
France Gabon Gambia Germany Ghana Greece Grenada Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India
Indonesia Iran Iraq Ireland Israel Italy Ivory|Coast Jamaica Japan Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Laos
Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali
Malta Mauritania Mauritius Mexico Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal
Netherlands New|Zealand Nicaragua Niger Nigeria North|Korea North|Macedonia Norway Oman Pakistan Palestine Panama
Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa San|Marino Saudi|Arabia Scotland Senegal
Serbia Seychelles Sierra|Leone Singapore Slovakia Slovenia Somalia South|Africa South|Korea South|Sudan Spain
Sri|Lanka Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tonga Trinidad Tunisia
Turkey Turkmenistan Uganda Ukraine United|Arab|Emirates United|Kingdom United|States United|States|of|America
Uruguay Uzbekistan Vanuatu Vatican Venezuela Vietnam Wales West|Bank Yemen Zambia Zimbabwe Crimea Chechnya Kurdistan
Tibet Catalonia Gaza Asia Africa U.S. US U.S U.K. UK U.K USA U.S.A. EU E.U. UN U.N. UAE
"""
CITIES = """
Abuja Accra Addis|Ababa Aleppo Algiers Amman Amsterdam Ankara Athens Atlanta Auckland Baghdad Baku Bangkok Barcelona
Beijing Beirut Belfast Belgrade Berlin Bogota Boston Brasilia Bratislava Brussels Bucharest Budapest Buenos|Aires
Cairo Canberra Cape|Town Caracas Cardiff Chicago Cleveland Colombo Copenhagen Dakar Dallas Damascus Delhi Denver
Detroit Dhaka Doha Dubai Dublin Edinburgh Frankfurt Geneva Glasgow Hanoi Harare Havana Helsinki Hong|Kong Houston
Islamabad Istanbul Jakarta Jerusalem Johannesburg Kabul Kampala Karachi Kathmandu Khartoum Kiev Kigali Kinshasa Kyiv
Lagos Las|Vegas Lima Lisbon Ljubljana London Los|Angeles Luanda Lusaka Madrid Manila Maputo Melbourne Mexico|City
Miami Milan Minneapolis Minsk Mogadishu Montreal Moscow Mosul Mumbai Munich Nairobi New|Delhi New|York New|York|City
Nicosia Oslo Ottawa Paris Philadelphia Phoenix Pittsburgh Podgorica Prague Pretoria Pyongyang Quito Rabat Ramallah
Reykjavik Riga Riyadh Rome San|Diego San|Francisco Sanaa Santiago Sarajevo Seattle Seoul Shanghai Skopje Sofia
Stockholm Strasbourg Sydney Taipei Tallinn Tbilisi Tehran Tel|Aviv The|Hague Tirana Tokyo Toronto Tripoli Tunis
Ulaanbaatar Valletta Vienna Vilnius Warsaw Washington Washington|D.C. Wellington Windhoek Yerevan Zagreb Zurich
"""
STATES = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois
Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana
Nebraska Nevada New|Hampshire New|Jersey New|Mexico North|Carolina North|Dakota Ohio Oklahoma Oregon Pennsylvania
Puerto|Rico Rhode|Island South|Carolina South|Dakota Tennessee Texas Utah Vermont Virginia West|Virginia Wisconsin
Wyoming Ontario Quebec Alberta Manitoba Queensland Tasmania Bavaria Saxony Catalonia Lombardy Sicily Yorkshire
Cornwall Calif Fla Ariz Wis Wisc Mich Minn Pa Va Tenn Ill Conn Colo Ga N.H N.Y N.J N.C S.C D.C Tex Ky Md Mo Nev Okla
Ore Vt Ala Ark Del Kan Neb N.M N.D R.I S.D W.Va Miss Ind Mass
"""
PLACES = frozenset(name.replace("|", " ").casefold() for name in (COUNTRIES + CITIES + STATES).split())

DEMONYMS = frozenset(
    """
    afghan african african-american albanian algerian american angolan arab arabian argentine armenian asian
    australian austrian azerbaijani bahraini bangladeshi basque bavarian belarusian belgian black bolivian bosnian
    brazilian british bulgarian burmese californian cambodian cameroonian canadian catalan catholic chechen
    chilean chinese christian colombian congolese croatian cuban cuban-american cypriot czech danish democrat
    democratic dutch ecuadorean egyptian english estonian ethiopian european filipino finnish floridian french
    georgian german ghanaian gop greek guatemalan haitian hispanic honduran hungarian icelandic indian indonesian
    iranian iraqi irish islamic israeli italian jamaican japanese jewish jordanian kazakh kenyan korean kosovar
    kurdish kuwaiti laotian latin latino latvian lebanese liberian libyan lithuanian macedonian malaysian maltese
    mexican mexican-american moldovan mongolian moroccan mormon muslim namibian nepalese nicaraguan nigerian
    norwegian pakistani palestinian panamanian peruvian polish portuguese protestant qatari republican romanian
    russian rwandan saudi scottish senegalese serbian shia shiite singaporean slovak slovenian somali soviet
    spanish sudanese sunni swedish swiss syrian taiwanese tanzanian texan thai tibetan tory tunisian turkish
    ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh western yemeni zambian zimbabwean labour
    conservative liberal socialist communist libertarian presbyterian
    """.split()
)

ALIKE = {
    "u.s": "us", "usa": "us", "u.s.a": "us", "united states": "us", "united states of america": "us", "u.k": "uk",
    "united kingdom": "uk", "e.u": "eu", "european union": "eu", "u.n": "un", "united nations": "un",
}  # fmt: skip
"""Names, in small letters, of one place."""
