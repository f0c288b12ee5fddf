package org.tradepact.report;

/** Numbers of a tariff schedule as the schedule prints them. */
final class TariffLine {
    private TariffLine() {}

    /** {@code 40151910} as {@code 4015.19.10}; what is no plain number stays as it is. */
    static String dotted(String digits) {
        if (digits.length() <= 4 || !digits.chars().allMatch(Character::isDigit)) {
            return digits;
        }
        StringBuilder dotted = new StringBuilder(digits.substring(0, 4));
        for (int i = 4; i < digits.length(); i += 2) {
            dotted.append('.').append(digits, i, Math.min(i + 2, digits.length()));
        }
        return dotted.toString();
    }
}
