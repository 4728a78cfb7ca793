// Wires the rooms together: the one file that knows them all. What the program does is in api/commands.
#include <unistd.h>

#include <iostream>
#include <utility>

#include "api/commands/command_line.hpp"
#include "storage/memory/memory_store.hpp"
#include "storage/sqlite/backup.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "storage/sqlite/verify_log.hpp"
#include "workflows/commands.hpp"
#include "workflows/diagram.hpp"
#include "workflows/loader.hpp"
#include "workflows/shipped.hpp"

namespace overens {

namespace {

std::string place_of(const workflows::FilePlace& place) {
    const std::string position = std::to_string(place.line) + ":" + std::to_string(place.column);
    return place.path.empty() ? position : position + " " + place.path;
}

class YamlLifecycles : public api::LifecycleTools {
  public:
    std::expected<api::ReadLifecycle, std::vector<api::LifecycleProblem>> read(
        const LifecycleText& text) const override {
        return as_read(text, workflows::load_lifecycle({"", text.text}, fragments_of(text)));
    }

    std::expected<api::ReadLifecycle, std::vector<api::LifecycleProblem>> read_proven(
        const LifecycleText& text) const override {
        return as_read(text, workflows::load_proven({"", text.text}, fragments_of(text)));
    }

    std::vector<std::string> shipped() const override {
        std::vector<std::string> names;
        for (const workflows::Shipped& each : workflows::shipped_lifecycles()) names.emplace_back(each.name);
        return names;
    }

    std::optional<std::string> shipped_text(std::string_view name) const override {
        const auto text = workflows::shipped_lifecycle(name);
        return text ? std::optional(std::string(*text)) : std::nullopt;
    }

    std::string diagram(const Definition& definition, api::DiagramFormat format,
                        api::Language language) const override {
        const auto shown =
            language == api::Language::english ? workflows::Language::english : workflows::Language::swedish;
        switch (format) {
            case api::DiagramFormat::svg: return workflows::diagram_svg(definition, shown);
            case api::DiagramFormat::dot: return workflows::diagram_dot(definition, shown);
            case api::DiagramFormat::mermaid: return workflows::diagram_mermaid(definition, shown);
        }
        return {};
    }

  private:
    static workflows::FragmentSource fragments_of(const LifecycleText& text) {
        return workflows::fragments_among({text.fragments.begin(), text.fragments.end()});
    }

    using Loaded = std::expected<workflows::LoadedLifecycle, std::vector<workflows::Problem>>;

    static std::expected<api::ReadLifecycle, std::vector<api::LifecycleProblem>> as_read(
        const LifecycleText& text, const Loaded& loaded) {
        if (!loaded) return std::unexpected(as_problems(loaded.error()));
        api::ReadLifecycle read{loaded->definition, {text.text, {}}, {}};
        for (const workflows::FragmentUsed& each : loaded->fragments)
            read.text.fragments[each.name] = each.source.text;
        for (const workflows::Problem& each : loaded->warnings) {
            read.warnings.push_back(place_of(each.place) + ": " + each.message + " [" +
                                    std::string(each.code) + "]");
        }
        return read;
    }

    static std::vector<api::LifecycleProblem> as_problems(const std::vector<workflows::Problem>& problems) {
        std::vector<api::LifecycleProblem> result;
        for (const workflows::Problem& each : problems) {
            const std::string file = each.place.file.empty() ? "" : each.place.file + ":";
            result.push_back({file + place_of(each.place), std::string(each.code), each.message});
        }
        return result;
    }
};

// Published texts were readable when they were published; one that no longer is shows that the program is
// older.
DefinitionReader reader_of(const YamlLifecycles& lifecycles) {
    return [&lifecycles](const LifecycleText& text) {
        auto read = lifecycles.read(text);
        if (!read)
            throw StoreFailure("a published lifecycle cannot be read: " + read.error().front().message);
        return read->definition;
    };
}

api::CheckedLog checked_log(const std::filesystem::path& folder, const DefinitionReader& reader) {
    const LogReport report = verify_log(folder, reader);
    api::CheckedLog log{report.cases,          report.meetings, report.entries,    report.texts,
                        report.disposed_texts, report.contents, report.lifecycles, report.broken_beside};
    for (const BrokenCase& each : report.broken) {
        log.broken.push_back(each.collaboration + ", case " + each.case_id + ", entry " +
                             std::to_string(each.sequence) + ": " + each.problem);
    }
    return log;
}

api::CheckedFiles checked_files(const std::vector<std::string>& files) {
    workflows::CommandResult result = workflows::check(files);
    return {std::move(result.text), result.exit_code};
}

int run(int argc, const char* const* argv) {
    const YamlLifecycles lifecycles;
    using Folder = std::optional<std::filesystem::path>;
    const auto open_store = [&](const Folder& folder) {
        return folder ? open_sqlite_store(*folder, {}, reader_of(lifecycles))
                      : make_memory_store(reader_of(lifecycles));
    };
    const auto check_log = [&](const std::filesystem::path& folder) {
        return checked_log(folder, reader_of(lifecycles));
    };
    const api::Installation installation{lifecycles,
                                         open_store,
                                         checked_files,
                                         check_log,
                                         backup_store,
                                         api::web_assets(),
                                         isatty(STDERR_FILENO) == 1};
    return api::run_command_line(argc, argv, installation, std::cin, std::cout, std::cerr);
}

}  // namespace

}  // namespace overens

int main(int argc, char** argv) {
    try {
        return overens::run(argc, argv);
    } catch (const std::exception& failure) {
        std::cerr << "overens: " << failure.what() << '\n';
        return 1;
    }
}
