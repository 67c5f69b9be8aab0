package org.breakingfree.podcast;

/// The door at an hour of the day: an episode's cover, drawn from its data so that no survivor needs a face.
///
/// The drawing is 400 units wide and high; y grows downward and the floor of the door is at 400.
///
/// @param wall what the door is in
/// @param sky what is seen through it
/// @param sun the color of the sun, or of the moon at night
/// @param sunX where the middle of the sun is
/// @param sunY how high it stands
/// @param far the farthest hill
/// @param middle the hill in between
/// @param near the nearest hill
public record Cover(
        int hour, String wall, String sky, String sun, int sunX, int sunY, String far, String middle, String near) {

    private static final int SUNRISE = 6;
    private static final int SUNSET = 20;
    private static final int HORIZON = 280;
    private static final int ZENITH = 130;

    public static Cover at(int hour) {
        return switch (timeOfDay(hour)) {
            case "dawn" ->
                new Cover(
                        hour, "#7e3217", "#fbd9a0", "#f5b942", sunX(hour), sunY(hour), "#d99a6c", "#a8603c", "#5b2411");
            case "day" ->
                new Cover(
                        hour, "#0e4f52", "#fbe3ae", "#f5b942", sunX(hour), sunY(hour), "#8fbdb2", "#4f8f8b", "#1f6a69");
            case "dusk" ->
                new Cover(
                        hour, "#29363f", "#f3c39a", "#e8874a", sunX(hour), sunY(hour), "#a87b86", "#6b5670", "#352f47");
            default -> new Cover(hour, "#0a2a3a", "#1d4257", "#fdf0d2", 240, 170, "#16384a", "#102d3c", "#0b212d");
        };
    }

    private static String timeOfDay(int hour) {
        if (hour >= 5 && hour < 9) {
            return "dawn";
        }
        if (hour >= 9 && hour < 17) {
            return "day";
        }
        return hour >= 17 && hour < 21 ? "dusk" : "night";
    }

    /// The sun goes from the left to the right side of the door,
    private static int sunX(int hour) {
        return 140 + 120 * progress(hour) / 100;
    }

    /// and is highest in the middle of the day.
    private static int sunY(int hour) {
        var fromNoon = Math.abs(50 - progress(hour));
        return ZENITH + (HORIZON - ZENITH) * fromNoon / 50;
    }

    /// How much of the day has passed, 0 to 100.
    private static int progress(int hour) {
        return Math.clamp((hour - SUNRISE) * 100L / (SUNSET - SUNRISE), 0, 100);
    }

    /// The message that says what is seen.
    public String key() {
        return "podcast.cover." + timeOfDay(hour);
    }
}
