#include <chrono>
#include <ostream>

#include "api/commands/commands.hpp"
#include "api/commands/lifecycle_file.hpp"
#include "api/commands/simulation_report.hpp"

namespace overens::api::command_line {

namespace {

constexpr std::chrono::milliseconds patience{1000};
constexpr std::chrono::milliseconds between_lines{200};

// How far it has come, on one line that is written over. Silent until somebody may wonder.
class Progress {
  public:
    Progress(std::ostream& to, int runs, bool shown)
        : to_(to), runs_(runs), shown_(shown), next_(std::chrono::steady_clock::now() + patience) {}
    ~Progress() {
        if (written_) to_ << "\r\x1b[K" << std::flush;
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void done(int number) {
        const auto now = std::chrono::steady_clock::now();
        if (!shown_ || now < next_) return;
        next_ = now + between_lines;
        written_ = true;
        to_ << "\r" << number << " of " << runs_ << " runs" << std::flush;
    }

  private:
    std::ostream& to_;
    int runs_;
    bool shown_;
    bool written_ = false;
    std::chrono::steady_clock::time_point next_;
};

trying::SimulationSettings settings_of(const SimulateArguments& arguments) {
    trying::SimulationSettings settings;
    settings.runs = arguments.runs;
    settings.seed = arguments.seed;
    settings.each.parties = arguments.parties;
    settings.each.most_years = arguments.years;
    return settings;
}

}  // namespace

int simulate(const Installation& installation, const SimulateArguments& arguments, std::ostream& out,
             std::ostream& err) {
    const auto definition = read_lifecycle(installation, arguments.file, err);
    if (!definition) return definition.error();
    const trying::SimulationSettings settings = settings_of(arguments);
    trying::SimulationResult result;
    {
        Progress progress(err, settings.runs, installation.someone_watches);
        result = trying::simulate(*definition, settings, [&](int number) { progress.done(number); });
    }
    const SimulationReport report{**definition, settings, result};
    out << (arguments.json ? to_text(json_of(report)) + "\n" : text_of(report));
    return result.stuck > 0 ? exit_problem_found : exit_ok;
}

}  // namespace overens::api::command_line
