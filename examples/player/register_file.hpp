// A collaboration's register as a file: organisations, bodies with their meetings, and the lifecycles in use.
#pragma once

#include <expected>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/time/day.hpp"
#include "workflows/problem.hpp"

namespace overens::examples {

struct FiledOrganisation {
    std::string id, name, kind, mailbox;
    std::vector<std::string> decision_path;
};

struct FiledMeeting {
    Day day;
    Day cut_off;
};

struct FiledSeat {
    std::string id, title, organisation, delegation, holder;
    bool deputy = false;
    std::optional<Day> from, until;
};

// What comes up every year, in that month.
struct FiledWheelItem {
    std::string id, title, kind;
    int month = 1;
};

struct FiledBody {
    std::string id, name, organisation, kind, regime, mandate;
    std::vector<FiledMeeting> meetings;
    std::vector<FiledSeat> seats;
    std::vector<FiledWheelItem> wheel;
};

struct FiledLifecycle {
    std::string name;
    std::vector<std::pair<std::string, std::vector<std::string>>> places;
};

struct FiledRegister {
    std::string collaboration, name;
    std::vector<FiledOrganisation> organisations;
    std::vector<FiledBody> bodies;
    std::vector<FiledLifecycle> lifecycles;

    const FiledBody* body(const std::string& id) const;
    // Of an organisation or a body; the id itself when it is neither.
    std::string name_of(const std::string& id) const;
    // The organisation that names for a seat, written body/seat; anything else is itself.
    std::string names_for(const std::string& asked) const;
    // Whom an item is for when this body decides on it: its organisation, or the body itself when it is a
    // common one.
    std::string asked_for(const std::string& body_id) const;
};

// Every problem at once, each with its place. Throws std::runtime_error when the file cannot be opened.
std::expected<FiledRegister, std::vector<workflows::Problem>> read_register(
    const std::filesystem::path& file);

}  // namespace overens::examples
