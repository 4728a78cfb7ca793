#include "engine/trying/made_up_register.hpp"

namespace overens::trying {

namespace {

constexpr int days_between_meetings = 28;
constexpr int days_for_papers = 14;
constexpr int july = 7;

std::vector<Meeting> planned_meetings(Day first_day, int offset_days) {
    const WorkingCalendar calendar;
    std::vector<Meeting> meetings;
    const Day last = add_months(first_day, planned_years * 12);
    for (Day day = first_day + offset_days; day < last; day += days_between_meetings) {
        if (day.month() == july) continue;
        const Day held = calendar.next_working_day(day);
        meetings.push_back({held, calendar.previous_working_day(held - days_for_papers)});
    }
    return meetings;
}

class Maker {
  public:
    Maker(const Definition& definition, Day first_day) : definition_(definition), first_day_(first_day) {
        reg_.collaboration = "made_up";
        reg_.name = "Påhittat län";
    }

    void add_party(const std::string& id, const std::string& name, bool with_assembly) {
        Organisation party{id, name, with_assembly ? "region" : "municipality", {}, {}, {id + "_committee"}};
        add_body({id + "_committee",
                  name + ", nämnden",
                  id,
                  "committee",
                  MinutesRegime::statutory,
                  Mandate::decide,
                  {}});
        if (with_assembly) {
            party.decision_path.push_back(id + "_assembly");
            add_body({id + "_assembly",
                      name + ", fullmäktige",
                      id,
                      "assembly",
                      MinutesRegime::statutory,
                      Mandate::decide,
                      {}});
        }
        reg_.organisations[id] = std::move(party);
    }

    void fill(const Place& place) {
        const int bodies = place.many ? 2 : 1;
        std::vector<std::string>& filled = reg_.places[definition_.lifecycle][place.name];
        for (int number = 1; number <= bodies; ++number) {
            const std::string which = place.many ? std::to_string(number) : "";
            const std::string id = which.empty() ? place.name : place.name + "_" + which;
            const std::string name = which.empty() ? place.title.sv : place.title.sv + " " + which;
            const auto regime =
                place.mandate == Mandate::decide ? MinutesRegime::notes : MinutesRegime::agreed;
            add_body({id, name, {}, place.name, regime, place.mandate, {}, seats()});
            filled.push_back(id);
        }
    }

    Register take() { return std::move(reg_); }

  private:
    // One for each organisation. The first is vacant, and the last has not delegated anything.
    std::vector<Seat> seats() const {
        std::vector<Seat> seats;
        for (const auto& [id, organisation] : reg_.organisations) {
            Seat seat{id, organisation.name, id, false, "delegationsordning", {}};
            if (!seats.empty()) seat.holdings.push_back({"Ledamot", first_day_, {}, {}});
            seats.push_back(std::move(seat));
        }
        if (seats.size() > 1) seats.back().delegation.clear();
        return seats;
    }

    // Bodies meet on different days, as they do.
    void add_body(Body body) {
        const int offset = static_cast<int>(reg_.bodies.size()) * 5 % days_between_meetings;
        body.meetings = planned_meetings(first_day_, offset);
        reg_.bodies[body.id] = std::move(body);
    }

    const Definition& definition_;
    Day first_day_;
    Register reg_;
};

}  // namespace

std::vector<std::string> made_up_parties(int parties) {
    std::vector<std::string> ids{"region"};
    for (int number = 1; number < parties; ++number) ids.push_back("kommun_" + std::to_string(number));
    return ids;
}

Register made_up_register(const Definition& definition, int parties, Day first_day) {
    Maker maker(definition, first_day);
    maker.add_party("region", "Regionen", true);
    for (int number = 1; number < parties; ++number) {
        const std::string which = std::to_string(number);
        maker.add_party("kommun_" + which, "Kommun " + which, false);
    }
    for (const Place& place : definition.places) maker.fill(place);
    return maker.take();
}

}  // namespace overens::trying
