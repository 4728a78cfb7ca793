#include "examples/player/register_file.hpp"

#include <algorithm>
#include <charconv>

#include "examples/player/file_reading.hpp"

namespace overens::examples {

using workflows::YamlEntry;
using workflows::YamlNode;

namespace {

FiledOrganisation read_organisation(FileReading& reading, const YamlEntry& entry) {
    reading.only(entry.value, {"name", "kind", "mailbox", "path"});
    return {entry.key.text, reading.text(entry.value, "name"), reading.text(entry.value, "kind"),
            reading.text(entry.value, "mailbox", false), reading.words(entry.value, "path")};
}

FiledSeat read_seat(FileReading& reading, const YamlEntry& entry) {
    reading.only(entry.value, {"title", "of", "delegation", "deputy", "holder", "from", "until"});
    FiledSeat seat;
    seat.id = entry.key.text;
    seat.title = reading.text(entry.value, "title");
    seat.organisation = reading.text(entry.value, "of", false);
    seat.delegation = reading.text(entry.value, "delegation", false);
    seat.deputy = reading.text(entry.value, "deputy", false) == "true";
    seat.holder = reading.text(entry.value, "holder", false);
    seat.from = reading.day(entry.value, "from", !seat.holder.empty());
    seat.until = reading.day(entry.value, "until", false);
    return seat;
}

FiledWheelItem read_wheel_item(FileReading& reading, const YamlEntry& entry) {
    reading.only(entry.value, {"month", "title", "kind"});
    FiledWheelItem item;
    item.id = entry.key.text;
    item.title = reading.text(entry.value, "title");
    item.kind = reading.text(entry.value, "kind", false);
    const std::string month = reading.text(entry.value, "month");
    const auto [end, error] = std::from_chars(month.data(), month.data() + month.size(), item.month);
    const bool whole = error == std::errc() && end == month.data() + month.size();
    if (!whole || item.month < 1 || item.month > 12)
        reading.complain(entry.value, "month is a number from 1 to 12");
    return item;
}

FiledBody read_body(FileReading& reading, const YamlEntry& entry) {
    reading.only(entry.value, {"name", "of", "kind", "regime", "mandate", "meetings", "seats", "wheel"});
    FiledBody body;
    body.id = entry.key.text;
    body.name = reading.text(entry.value, "name");
    body.organisation = reading.text(entry.value, "of", false);
    body.kind = reading.text(entry.value, "kind");
    body.regime = reading.text(entry.value, "regime");
    body.mandate = reading.text(entry.value, "mandate");
    for (const YamlEntry& meeting : reading.map(entry.value, "meetings", false).entries) {
        const auto day = reading.as_day(meeting.key);
        const auto cut_off = reading.as_day(meeting.value);
        if (day && cut_off && *cut_off > *day)
            reading.complain(meeting.value, "the cut-off is after the meeting");
        if (day && cut_off) body.meetings.push_back({*day, *cut_off});
    }
    for (const YamlEntry& seat : reading.map(entry.value, "seats", false).entries)
        body.seats.push_back(read_seat(reading, seat));
    for (const YamlEntry& item : reading.map(entry.value, "wheel", false).entries)
        body.wheel.push_back(read_wheel_item(reading, item));
    return body;
}

FiledLifecycle read_places(FileReading& reading, const YamlEntry& entry) {
    FiledLifecycle lifecycle;
    lifecycle.name = entry.key.text;
    for (const YamlEntry& place : entry.value.entries) {
        lifecycle.places.emplace_back(place.key.text, reading.as_words(place.value));
    }
    return lifecycle;
}

// Bodies that are named must be there: a slip of the pen is better found here than in the middle of the
// story.
void check_bodies(FileReading& reading, const FiledRegister& reg, const YamlNode& root) {
    const auto check = [&](const std::string& id) {
        if (reg.body(id) == nullptr) reading.complain(root, "there is no body '" + id + "'");
    };
    for (const FiledOrganisation& organisation : reg.organisations) {
        std::ranges::for_each(organisation.decision_path, check);
    }
    for (const FiledLifecycle& lifecycle : reg.lifecycles) {
        for (const auto& [place, bodies] : lifecycle.places) std::ranges::for_each(bodies, check);
    }
}

}  // namespace

const FiledBody* FiledRegister::body(const std::string& id) const {
    const auto found = std::ranges::find(bodies, id, &FiledBody::id);
    return found == bodies.end() ? nullptr : &*found;
}

std::string FiledRegister::name_of(const std::string& id) const {
    const std::size_t slash = id.find('/');
    if (slash != std::string::npos) {
        const FiledBody* seated = body(id.substr(0, slash));
        if (seated == nullptr) return id;
        const auto seat = std::ranges::find(seated->seats, id.substr(slash + 1), &FiledSeat::id);
        return seated->name + ", " + (seat == seated->seats.end() ? id : seat->title);
    }
    if (const FiledBody* found = body(id)) return found->name;
    const auto found = std::ranges::find(organisations, id, &FiledOrganisation::id);
    return found == organisations.end() ? id : found->name;
}

std::string FiledRegister::names_for(const std::string& asked) const {
    const std::size_t slash = asked.find('/');
    const FiledBody* found = body(asked.substr(0, slash));
    if (slash == std::string::npos || found == nullptr) return asked;
    const auto seat = std::ranges::find(found->seats, asked.substr(slash + 1), &FiledSeat::id);
    return seat == found->seats.end() || seat->organisation.empty() ? found->id : seat->organisation;
}

std::string FiledRegister::asked_for(const std::string& body_id) const {
    const FiledBody* found = body(body_id);
    return found == nullptr || found->organisation.empty() ? body_id : found->organisation;
}

std::expected<FiledRegister, std::vector<workflows::Problem>> read_register(
    const std::filesystem::path& file) {
    FileReading reading(file.string());
    const YamlNode root = reading.parse(read_file(file));
    reading.only(root, {"format", "collaboration", "name", "organisations", "bodies", "lifecycles"});
    FiledRegister reg;
    reg.collaboration = reading.text(root, "collaboration");
    reg.name = reading.text(root, "name");
    for (const YamlEntry& entry : reading.map(root, "organisations").entries) {
        reg.organisations.push_back(read_organisation(reading, entry));
    }
    for (const YamlEntry& entry : reading.map(root, "bodies").entries) {
        reg.bodies.push_back(read_body(reading, entry));
    }
    for (const YamlEntry& entry : reading.map(root, "lifecycles").entries) {
        reg.lifecycles.push_back(read_places(reading, entry));
    }
    check_bodies(reading, reg, root);
    auto problems = reading.take_problems();
    if (!problems.empty()) return std::unexpected(std::move(problems));
    return reg;
}

}  // namespace overens::examples
