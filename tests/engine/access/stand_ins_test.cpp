// Whom somebody stands in for, one after the other.
#include "engine/access/stand_ins.hpp"

#include "catch.hpp"

namespace overens {
namespace {

const Day june = Day::of(2024, 6, 1);
const std::vector<Grant> office_grants{{"registrar", "kumla"}};

std::vector<Standing::Instead> covered(const std::string& account, const std::vector<Absence>& absences,
                                       const std::string& nobody = {}) {
    return stood_in_for(account, {[&](const std::string& stand_in) {
                                      std::vector<Absence> found;
                                      for (const Absence& each : absences) {
                                          if (each.stand_in == stand_in) found.push_back(each);
                                      }
                                      return found;
                                  },
                                  [&](const std::string& away) {
                                      return away == nobody ? std::vector<Grant>{} : office_grants;
                                  }});
}

std::vector<Absence> days(const std::vector<Standing::Instead>& all) {
    std::vector<Absence> absences;
    for (const Standing::Instead& each : all) absences.push_back(each.absence);
    return absences;
}

TEST_CASE("who stands in for a stand-in acts for both on the days when both are away") {
    const std::vector<Absence> absences{{"anna", "bo", june, june + 20},
                                        {"bo", "cilla", june + 10, june + 30}};
    CHECK(days(covered("bo", absences)) == std::vector<Absence>{absences[0]});
    const auto cilla = covered("cilla", absences);
    CHECK(days(cilla) == std::vector<Absence>{absences[1], {"anna", "cilla", june + 10, june + 20}});
    CHECK(cilla[1].through == std::vector<std::vector<Grant>>{office_grants});
    CHECK(covered("anna", absences).empty());
}

TEST_CASE("nothing is passed on by who has left, nor on a day on which they hold nothing here") {
    const std::vector<Absence> absences{{"anna", "bo", june, june + 20}, {"bo", "cilla", june, june + 20}};
    CHECK(covered("cilla", absences, "bo").empty());
    Standing standing{"cilla", false, {{"observer"}}, covered("cilla", absences)};
    CHECK(roles_of(standing, {}, june).size() == 3);
    standing.instead[1].through[0][0].until = june;
    CHECK(roles_of(standing, {}, june + 1).size() == 2);
}

TEST_CASE("absences that do not meet are not passed on") {
    const std::vector<Absence> absences{{"anna", "bo", june, june + 9},
                                        {"bo", "cilla", june + 10, june + 30}};
    CHECK(days(covered("cilla", absences)) == std::vector<Absence>{absences[1]});
}

TEST_CASE("two who stand in for each other stand in for nobody else") {
    const std::vector<Absence> absences{{"anna", "bo", june, june + 9}, {"bo", "anna", june, june + 9}};
    CHECK(days(covered("anna", absences)) == std::vector<Absence>{absences[1]});
    CHECK(days(covered("bo", absences)) == std::vector<Absence>{absences[0]});
}

TEST_CASE("a chain of stand-ins has an end") {
    std::vector<Absence> absences;
    for (int i = 0; i < 9; ++i)
        absences.push_back({"p" + std::to_string(i), "p" + std::to_string(i + 1), june, june});
    CHECK(covered("p9", absences).size() == most_stand_ins);
}

}  // namespace
}  // namespace overens
