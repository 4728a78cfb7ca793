#include "workflows/loader.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "workflows/canonical.hpp"
#include "workflows/loading/loading.hpp"
#include "workflows/proving/prover.hpp"
#include "workflows/shipped.hpp"

namespace overens::workflows {

namespace {

constexpr int most_versions = 1'000'000;

void read_header(Loading& loading, const MapReader& file) {
    if (const auto spot = file.require("format", "format: 1")) read_format(loading.complaints, *spot);
    if (const auto spot = file.require("lifecycle", "lifecycle: NAME")) {
        loading.definition.lifecycle = read_new_name(loading.complaints, *spot).value_or("");
    }
    if (const auto spot = file.require("version", "version: 1")) {
        loading.definition.version = read_count(loading.complaints, *spot, most_versions).value_or(1);
    }
    if (const auto spot = file.require("title", R"(title: {sv: "…", en: "…"})")) {
        loading.definition.title = read_title(loading.complaints, *spot);
    }
    if (const auto spot = file.find("help")) loading.definition.help = read_title(loading.complaints, *spot);
    if (!file.find("states") && !file.find("tracks")) file.require("states", "start: NAME and states: {…}");
}

// `by` of what the lifecycle and its fragments declare.
void read_all_owners(Loading& loading) {
    for (const Unit& unit : loading.units) read_section_owners(loading, {&unit, unit.root, ""});
}

void read_lifecycle(Loading& loading, const Spot& file) {
    if (file.node->find("fragment") != nullptr && file.node->find("lifecycle") == nullptr) {
        loading.complaints.complain(file, "fragment_misused",
                                    "this is a fragment: it is checked where a lifecycle uses it");
        return;
    }
    const MapReader reader(loading.complaints, file, Construct::lifecycle);
    if (!reader.is_map()) return;
    read_header(loading, reader);
    declare_sections(loading, file);
    declare_states(loading, reader);
    check_given_names(loading);
    read_all_owners(loading);
    read_works(loading);
    read_states(loading);
    read_work_ways(loading);
    check_works(loading);
    check_words(loading);
}

LoadedLifecycle finish(Loading& loading) {
    LoadedLifecycle loaded;
    loaded.places = places_of(loading);
    loaded.canonical = canonical_form(loading.definition);
    loading.definition.hash = hash_of(loaded.canonical);
    loaded.definition = std::make_shared<const Definition>(std::move(loading.definition));
    loaded.warnings = loading.complaints.take_warnings();
    for (auto& [name, fragment] : loading.fragments)
        loaded.fragments.push_back({name, std::move(fragment.source)});
    return loaded;
}

std::optional<std::string> read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::optional<Source> shipped_source(std::string_view name) {
    const auto text = shipped_fragment(name);
    if (!text) return std::nullopt;
    return Source{"fragments/" + std::string(name) + ".yaml", std::string(*text)};
}

}  // namespace

FragmentSource fragments_in(std::string folder) {
    return [folder = std::move(folder)](std::string_view name) -> std::optional<Source> {
        const std::filesystem::path path = std::filesystem::path(folder) / (std::string(name) + ".yaml");
        if (auto text = read_file(path)) return Source{path.string(), std::move(*text)};
        return shipped_source(name);
    };
}

FragmentSource fragments_among(std::vector<std::pair<std::string, std::string>> name_and_text) {
    return [known = std::move(name_and_text)](std::string_view name) -> std::optional<Source> {
        for (const auto& [own, text] : known) {
            if (own == name) return Source{"fragments/" + own + ".yaml", text};
        }
        return shipped_source(name);
    };
}

std::expected<LoadedLifecycle, std::vector<Problem>> load_lifecycle(const Source& lifecycle,
                                                                    const FragmentSource& fragments) {
    auto tree = read_yaml(lifecycle.file, lifecycle.text);
    if (!tree) return std::unexpected(std::move(tree.error()));
    Loading loading;
    loading.fragment_source = fragments;
    Unit& unit = loading.units.emplace_back();
    unit.file = lifecycle.file;
    unit.root = &tree->root;
    read_lifecycle(loading, {&unit, unit.root, ""});
    if (!loading.complaints.empty()) return std::unexpected(loading.complaints.take_problems());
    return finish(loading);
}

std::expected<LoadedLifecycle, std::vector<Problem>> load_proven(const Source& lifecycle,
                                                                 const FragmentSource& fragments) {
    auto loaded = load_lifecycle(lifecycle, fragments);
    if (!loaded) return loaded;
    std::vector<Problem> problems;
    for (const Finding& finding : prove(*loaded->definition).findings) {
        const PartPlace& at = loaded->places.at(finding.part);
        problems.push_back({at.place, finding.code, finding.message, at.used_at});
    }
    if (problems.empty()) return loaded;
    sort_problems(problems);
    return std::unexpected(std::move(problems));
}

std::expected<LoadedLifecycle, std::vector<Problem>> load_lifecycle(const Source& lifecycle) {
    return load_lifecycle(lifecycle, fragments_among({}));
}

}  // namespace overens::workflows
