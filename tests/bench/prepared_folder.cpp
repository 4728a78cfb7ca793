#include "bench/prepared_folder.hpp"

#include <stdexcept>

#include "examples/player/client.hpp"
#include "examples/player/register_file.hpp"
#include "examples/player/register_upload.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "stories/in_process.hpp"

namespace overens::bench {

namespace {

tests::InProcess open(const std::filesystem::path& folder) {
    return {open_sqlite_store(folder, {}, tests::definition_reader()), *Day::parse(day_of_all)};
}

}  // namespace

Parties make_folder(const std::filesystem::path& folder, int more_parties) {
    auto reg = examples::read_register(OVERENS_SOURCE_DIR "/examples/orebro/register.yaml");
    if (!reg) throw std::runtime_error(workflows::to_text(reg.error()));
    for (int number = 1; number <= more_parties; ++number) {
        examples::FiledOrganisation organisation = reg->organisations.back();
        organisation.id = "party" + std::to_string(number);
        organisation.name = "Part " + std::to_string(number);
        organisation.decision_path = {"regional_council"};  // a body common to all; nobody decides here
        reg->organisations.push_back(organisation);
    }
    tests::InProcess service = open(folder);
    examples::Client client(service);
    upload_register(*reg, client);
    Parties parties{reg->collaboration, {}};
    for (const examples::FiledOrganisation& each : reg->organisations) parties.ids.push_back(each.id);
    return parties;
}

std::vector<Course> prepare_courses(const std::filesystem::path& folder, const Parties& parties, int count) {
    tests::InProcess service = open(folder);
    std::vector<Course> courses;
    for (int number = 0; number < count; ++number) {
        courses.emplace_back(parties.collaboration, parties.ids, "case" + std::to_string(number));
        while (!courses.back().prepared()) courses.back().take(service.send(courses.back().next()));
    }
    return courses;
}

}  // namespace overens::bench
