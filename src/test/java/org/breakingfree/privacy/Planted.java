package org.breakingfree.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Makes up what must be found, the same for a seed: addresses as the Postal Service and as people in a hurry write
/// them, positions in all notations, plates, telephone numbers and mail addresses. None is real.
public final class Planted {

    private static final List<String> NAMES = List.of(
            "Main",
            "Oak",
            "Maple",
            "Cedar",
            "Washington",
            "Lake",
            "Hill",
            "Park",
            "Elm",
            "Pine",
            "Walnut",
            "Sunset",
            "Lincoln",
            "Jackson",
            "Church",
            "River",
            "Willow",
            "Jefferson",
            "Center",
            "Highland",
            "Franklin",
            "Madison",
            "University",
            "Spring Valley",
            "Martin Luther King Jr.",
            "Cesar Chavez",
            "Old Mill",
            "Fox Run",
            "St. Clair",
            "Saint Anthony",
            "O'Connor",
            "La Salle",
            "Rosa Parks",
            "Eagle Creek",
            "Green Meadow",
            "Van Buren",
            "Pleasant View",
            "Dale",
            "Lyndale",
            "Hennepin",
            "Nicollet",
            "MacArthur",
            "Winding Brook",
            "1st",
            "2nd",
            "3rd",
            "42nd",
            "115th",
            "Twenty-Third",
            "Fifth",
            "Kennedy",
            "Grand",
            "De Soto",
            "El Camino",
            "Silver Lake",
            "Whispering Pines",
            "Stone Bridge",
            "Quail Hollow",
            "Peachtree",
            "Magnolia");
    private static final List<String> STREETS = List.of(
            "St",
            "St.",
            "Street",
            "Street",
            "Street",
            "Ave",
            "Ave.",
            "Avenue",
            "Avenue",
            "Rd",
            "Rd.",
            "Road",
            "Dr",
            "Dr.",
            "Drive",
            "Drive",
            "Ln",
            "Lane",
            "Ct",
            "Court",
            "Blvd",
            "Blvd.",
            "Boulevard",
            "Way",
            "Pl",
            "Place",
            "Cir",
            "Circle",
            "Ter",
            "Terrace",
            "Pkwy",
            "Parkway",
            "Hwy",
            "Highway",
            "Trl",
            "Trail",
            "Loop",
            "Sq",
            "Plaza",
            "Cove",
            "Point",
            "Run",
            "Xing",
            "Pike",
            "Row",
            "Path",
            "Bend",
            "Alley",
            "Crescent",
            "Trace",
            "Turnpike",
            "Expressway",
            "Ridge");
    private static final List<String> DIRECTIONS = List.of("N", "S", "E", "W", "N.", "S.", "West", "North", "NE", "SW");
    private static final List<String> UNITS =
            List.of("Apt 4B", "Apt. 12", "Suite 200", "Ste 5", "Unit 3", "#7", "Floor 2", "Rm 101");
    private static final List<String> TOWNS = List.of(
            "Saint Paul, MN 55104",
            "Phoenix, AZ",
            "Fargo ND 58102",
            "Omaha, Nebraska",
            "Atlanta",
            "Springfield, IL 62704-1234");
    private static final List<String> FRAMES = List.of(
            "%s",
            "%s",
            "%s",
            "The house is at %s.",
            "Meet us at %s after six.",
            "Located at %s, behind the church",
            "Office: %s",
            "(%s)",
            "She lives at %s",
            "Our shelter moved to %s in 2019.",
            "Send it to %s");

    private final Random random;

    public Planted(long seed) {
        random = new Random(seed);
    }

    /// `1247 N. Maple Ave Apt 4B, Saint Paul, MN 55104` inside a sentence or alone.
    public String streetAddress() {
        var address = switch (random.nextInt(24)) {
            case 0 ->
                number() + " " + one(List.of("Highway", "Hwy", "County Road", "State Route", "US Highway", "County Rd"))
                        + " " + (1 + random.nextInt(300));
            case 1 ->
                number() + " "
                        + one(List.of(
                                "Broadway",
                                "Avenue C",
                                "Avenue of the Americas",
                                "The Embarcadero",
                                "Camino Real",
                                "Calle Ocho",
                                "Avenue B"));
            case 2 -> one(List.of("PO Box ", "P.O. Box ", "RR 2 Box ", "HC 1 Box ")) + (10 + random.nextInt(900));
            case 3 -> "N" + (10 + random.nextInt(80)) + "W" + (1000 + random.nextInt(8000)) + " " + one(NAMES) + " Rd";
            case 4 -> plain().toLowerCase(Locale.ROOT);
            case 5 -> plain().toUpperCase(Locale.ROOT);
            case 6 ->
                (10 + random.nextInt(99)) + "-" + (10 + random.nextInt(80)) + " " + (20 + random.nextInt(150))
                        + "th St";
            default -> plain();
        };
        var whole = address
                + (random.nextInt(4) == 0 ? (random.nextBoolean() ? ", " : " ") + one(UNITS) : "")
                + (random.nextInt(3) == 0 ? ", " + one(TOWNS) : "");
        return one(FRAMES).formatted(whole);
    }

    private String plain() {
        return number()
                + (random.nextInt(12) == 0 ? " 1/2" : "")
                + (random.nextInt(4) == 0 ? " " + one(DIRECTIONS) : "")
                + " " + one(NAMES) + " " + one(STREETS)
                + (random.nextInt(6) == 0 ? " " + one(DIRECTIONS) : "");
    }

    private String number() {
        return (1 + random.nextInt(random.nextBoolean() ? 999 : 19_999))
                + (random.nextInt(15) == 0 ? one(List.of("A", "B", "½")) : "");
    }

    /// A position somewhere in the United States, in one of twenty notations.
    public String position() {
        var latitude = 25 + random.nextDouble() * 24;
        var longitude = 67 + random.nextDouble() * 57;
        var ns = minutes(latitude, "N");
        var ew = minutes(longitude, "W");
        return switch (random.nextInt(20)) {
            case 0 -> text("%.4f, -%.4f", latitude, longitude);
            case 1 -> text("%.6f,-%.6f", latitude, longitude);
            case 2 -> text("%.5f -%.5f", latitude, longitude);
            case 3 -> text("%.4f° N, %.4f° W", latitude, longitude);
            case 4 -> text("N %.5f W %.5f", latitude, longitude);
            case 5 -> text("lat %.3f lon -%.3f", latitude, longitude);
            case 6 -> text("latitude: %.5f", latitude);
            case 7 -> ns + " " + ew;
            case 8 ->
                ns.replace("\"", "″").replace("'", "′") + ", "
                        + ew.replace("\"", "″").replace("'", "′");
            case 9 -> text("%d° %.3f' N %d° %.3f' W", (int) latitude, 12.345, (int) longitude, 43.21);
            case 10 -> text("(%.3f; -%.3f)", latitude, longitude);
            case 11 -> text("https://www.google.com/maps/@%.7f,-%.7f,17z", latitude, longitude);
            case 12 -> text("https://www.openstreetmap.org/#map=17/%.5f/-%.5f", latitude, longitude);
            case 13 -> text("geo:%.4f,-%.4f", latitude, longitude);
            case 14 -> text("https://maps.apple.com/?ll=%.4f,-%.4f", latitude, longitude);
            case 15 -> "86" + code(6) + "+" + code(2);
            case 16 -> "meet at " + code(2) + "P" + code(1) + "+" + code(1) + "7 Saint Paul";
            case 17 -> "///" + word() + "." + word() + "." + word();
            case 18 -> "http://geohash.org/9zvxv" + random.nextInt(10) + "m";
            default -> "15T VK " + (10_000 + random.nextInt(80_000)) + " " + (10_000 + random.nextInt(80_000));
        };
    }

    private static String minutes(double degrees, String side) {
        var minutes = degrees % 1 * 60;
        return text("%d°%02d'%04.1f\"%s", (int) degrees, (int) minutes, minutes % 1 * 60, side);
    }

    /// `plate ABC-1234` in a sentence.
    public String plate() {
        var plate = switch (random.nextInt(5)) {
            case 0 -> letters(3) + "-" + digits(4);
            case 1 -> digits(3) + " " + letters(3);
            case 2 -> "8" + letters(3) + digits(3);
            case 3 -> letters(3) + digits(4);
            default -> letters(2) + " " + digits(5);
        };
        return one(List.of(
                        "License plate %s.",
                        "plate number %s",
                        "He drove a silver Honda, MN plate %s",
                        "Placa: %s",
                        "tag # %s",
                        "a black SUV with plates %s",
                        "vehicle registration %s"))
                .formatted(plate);
    }

    /// A telephone number as people write it.
    public String telephone() {
        var area = String.valueOf(201 + random.nextInt(780));
        var rest = digits(4);
        return one(List.of(
                        "%s-555-%s",
                        "(%s) 555-%s",
                        "%s.555.%s",
                        "%s 555 %s",
                        "+1 %s 555 %s",
                        "1-%s-555-%s",
                        "(%s)555-%s",
                        "+1%s555%s",
                        "call %s555%s",
                        "tel. %s/555-%s",
                        "ask for Ana, %s-555-%s x12"))
                .formatted(area, rest);
    }

    /// A mail address as people write it.
    public String mail() {
        return one(List.of(
                        "%s@example.org",
                        "write to %s.%s@mail.example.com",
                        "%s [at] example [dot] org",
                        "%s(at)example.org",
                        "%s at example dot org"))
                .formatted(word(), word());
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String letters(int count) {
        return pick("ABCDEFGHJKLMNPRSTUVWXYZ", count);
    }

    private String digits(int count) {
        return pick("123456789", count);
    }

    private String code(int count) {
        return pick("23456789CFGHJMPQRVWX", count);
    }

    private String word() {
        return one(List.of("filled", "count", "soap", "lamps", "table", "quiet", "river", "maria", "jansen"));
    }

    private String pick(String from, int count) {
        var picked = new StringBuilder();
        for (var i = 0; i < count; i++) {
            picked.append(from.charAt(random.nextInt(from.length())));
        }
        return picked.toString();
    }

    private static String text(String format, Object... values) {
        return format.formatted(values);
    }
}
