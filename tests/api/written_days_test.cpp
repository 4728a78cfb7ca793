// Days and times as people write them: what is taken, and what is not.
#include "api/imports/written_days.hpp"

#include "catch.hpp"

using namespace overens;
using namespace overens::api;

namespace {

std::string told(std::string_view written, std::optional<int> year = {}) {
    const auto days = days_written(written, year);
    if (days) return days->first.to_text() + (days->last ? ".." + days->last->to_text() : "");
    switch (days.error()) {
        case DayFault::unreadable: return "unreadable";
        case DayFault::year_missing: return "no year";
        case DayFault::no_such_day: return "no such day";
        case DayFault::other_weekday: return "other weekday";
        case DayFault::reversed: return "reversed";
    }
    return {};
}

std::string told_time(const std::string& written, bool is_number = false) {
    const auto times = times_written({written, is_number});
    return times ? times->starts + (times->ends.empty() ? "" : "-" + times->ends) : "unreadable";
}

}  // namespace

TEST_CASE("days are read as people write them, and not when they could be another") {
    struct Row {
        const char* written;
        const char* day;
    };
    for (const Row& row : std::vector<Row>{{"2024-12-12", "2024-12-12"},
                                           {"20241212", "2024-12-12"},
                                           {"tors 12 dec 2024", "2024-12-12"},
                                           {"Tors. 12 dec. 2024", "2024-12-12"},
                                           {"torsdag den 12 december 2024", "2024-12-12"},
                                           {"den 12 december 2024", "2024-12-12"},
                                           {"torsdagen den 12 december 2024", "unreadable"},
                                           {"Thursday, 12 December 2024", "2024-12-12"},
                                           {"to 12 dec 2024", "2024-12-12"},
                                           {"12\xC2\xA0"
                                            "dec\xC2\xA0"
                                            "2024",
                                            "2024-12-12"},
                                           {"12/12 2024", "2024-12-12"},
                                           {"12/12-2024", "2024-12-12"},
                                           {"3/4 2024", "2024-04-03"},
                                           {"3/4/2024", "unreadable"},
                                           {"12.12.2024", "2024-12-12"},
                                           {"lör 1 mars 2025", "2025-03-01"},
                                           {"lö 1/3 2025", "2025-03-01"},
                                           {"5 maj 2025", "2025-05-05"},
                                           {"5 May 2025", "2025-05-05"},
                                           {"12–13 dec 2024", "2024-12-12..2024-12-13"},
                                           {"tors 12-13 december 2024", "2024-12-12..2024-12-13"},
                                           {"30 sep – 1 okt 2024", "2024-09-30..2024-10-01"},
                                           {"2024-12-12–2024-12-13", "2024-12-12..2024-12-13"},
                                           {"12/12–13/12 2024", "2024-12-12..2024-12-13"},
                                           {"fre 12 dec 2024", "other weekday"},
                                           {"13–12 dec 2024", "reversed"},
                                           {"31 nov 2024", "no such day"},
                                           {"2024-02-30", "no such day"},
                                           {"12 dec", "no year"},
                                           {"12/12", "no year"},
                                           {"12 dec 24", "unreadable"},
                                           {"v. 50", "unreadable"},
                                           {"12", "unreadable"},
                                           {"12 dec 2024 (prel.)", "unreadable"},
                                           {"999999999999999999999", "unreadable"},
                                           {"", "unreadable"},
                                           {"-", "unreadable"}}) {
        INFO(row.written);
        CHECK(told(row.written) == row.day);
    }
    CHECK(told("tors 12 dec", 2024) == "2024-12-12");
    CHECK(told("tors 12 dec", 2025) == "other weekday");
    CHECK(told("12 dec 2023", 2024) == "2023-12-12");
    CHECK(told("29 feb", 2025) == "no such day");
}

TEST_CASE("times of day are read as people write them") {
    struct Row {
        const char* written;
        const char* times;
    };
    for (const Row& row : std::vector<Row>{{"13.00–16.00", "13:00-16:00"},
                                           {"kl. 13:00", "13:00"},
                                           {"Klockan 9", "09:00"},
                                           {"9-12", "09:00-12:00"},
                                           {"08.30 – 12", "08:30-12:00"},
                                           {"13 till 16.30", "13:00-16:30"},
                                           {"24.00", "unreadable"},
                                           {"13.60", "unreadable"},
                                           {"13.0", "unreadable"},
                                           {"13.00–", "unreadable"},
                                           {"ca 13", "unreadable"},
                                           {"eftermiddag", "unreadable"},
                                           {"", "unreadable"}}) {
        INFO(row.written);
        CHECK(told_time(row.written) == row.times);
    }
    // As a workbook keeps them.
    CHECK(told_time("0.5625", true) == "13:30");
    CHECK(told_time("0.375", true) == "09:00");
    CHECK(told_time("13", true) == "13:00");
    CHECK(told_time("13.3", true) == "unreadable");
    CHECK(told_time("45638", true) == "unreadable");
    CHECK(told_time("-1", true) == "unreadable");
}
