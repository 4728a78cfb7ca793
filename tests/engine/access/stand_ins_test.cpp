// Whom somebody stands in for, one after the other.
#include "engine/access/stand_ins.hpp"

#include "catch.hpp"

namespace overens {
namespace {

const Day june = Day::of(2024, 6, 1);

std::vector<Absence> covered(const std::string& account, const std::vector<Absence>& absences) {
    return absences_covered(account, [&](const std::string& stand_in) {
        std::vector<Absence> found;
        for (const Absence& each : absences) {
            if (each.stand_in == stand_in) found.push_back(each);
        }
        return found;
    });
}

TEST_CASE("who stands in for a stand-in acts for both on the days when both are away") {
    const std::vector<Absence> absences{{"anna", "bo", june, june + 20},
                                        {"bo", "cilla", june + 10, june + 30}};
    CHECK(covered("bo", absences) == std::vector<Absence>{absences[0]});
    CHECK(covered("cilla", absences) ==
          std::vector<Absence>{absences[1], {"anna", "cilla", june + 10, june + 20}});
    CHECK(covered("anna", absences).empty());
}

TEST_CASE("absences that do not meet are not passed on") {
    const std::vector<Absence> absences{{"anna", "bo", june, june + 9},
                                        {"bo", "cilla", june + 10, june + 30}};
    CHECK(covered("cilla", absences) == std::vector<Absence>{absences[1]});
}

TEST_CASE("two who stand in for each other stand in for nobody else") {
    const std::vector<Absence> absences{{"anna", "bo", june, june + 9}, {"bo", "anna", june, june + 9}};
    CHECK(covered("anna", absences) == std::vector<Absence>{absences[1]});
    CHECK(covered("bo", absences) == std::vector<Absence>{absences[0]});
}

TEST_CASE("a chain of stand-ins has an end") {
    std::vector<Absence> absences;
    for (int i = 0; i < 9; ++i)
        absences.push_back({"p" + std::to_string(i), "p" + std::to_string(i + 1), june, june});
    CHECK(covered("p9", absences).size() == most_stand_ins);
}

}  // namespace
}  // namespace overens
