#include "bench/server_process.hpp"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <system_error>

namespace overens::bench {

namespace {

// `output` takes the program's standard output; its log goes to a file, as a service manager keeps it.
pid_t start(const std::vector<std::string>& words, int output, const std::string& log) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (child > 0) return child;
    const int log_file = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(log_file, STDERR_FILENO);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

std::string first_line(int output) {
    std::string line;
    char character = 0;
    while (::read(output, &character, 1) == 1 && character != '\n') line += character;
    return line;
}

int wait_for(pid_t process) {
    int status = 0;
    ::waitpid(process, &status, 0);
    return status;
}

}  // namespace

WorkFolder::WorkFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "overens-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::system_error(errno, std::generic_category(), name);
    path_ = name;
}

WorkFolder::~WorkFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

ServerProcess::ServerProcess(const std::filesystem::path& data, const std::string& day) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
    process_ = start({OVERENS_PROGRAM, "serve", "--without-sign-in", "--port", "0", "--data", data.string(),
                      "--clock", "manual=" + day},
                     ends[1], data.string() + ".log");
    ::close(ends[1]);
    output_ = ends[0];
    const std::string line = first_line(output_);
    const std::size_t colon = line.rfind(':');
    if (!line.starts_with("http://") || colon == std::string::npos) {
        end_with(SIGKILL);
        throw std::runtime_error("the server did not start; see " + data.string() + ".log");
    }
    port_ = std::stoi(line.substr(colon + 1));
}

ServerProcess::~ServerProcess() {
    if (process_ > 0) end_with(SIGKILL);
}

double ServerProcess::cpu_seconds() const {
    std::ifstream file("/proc/" + std::to_string(process_) + "/stat");
    std::string text;
    std::getline(file, text);
    std::istringstream fields(text.substr(text.rfind(')') + 1));
    std::string skipped;
    for (int field = 0; field < 11; ++field) fields >> skipped;
    long user = 0, system = 0;
    fields >> user >> system;
    return static_cast<double>(user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

long ServerProcess::memory_kib(const std::string& name) const {
    std::ifstream file("/proc/" + std::to_string(process_) + "/status");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(name + ":")) return std::stol(line.substr(name.size() + 1));
    }
    throw std::runtime_error("/proc does not tell " + name);
}

void ServerProcess::stop() {
    const int status = end_with(SIGTERM);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw std::runtime_error("the server did not end well");
}

void ServerProcess::kill() {
    end_with(SIGKILL);
}

int ServerProcess::end_with(int signal) {
    ::kill(process_, signal);
    const int status = wait_for(process_);
    process_ = -1;
    ::close(output_);
    return status;
}

int run_program(const std::string& program, const std::vector<std::string>& arguments) {
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    const int status = wait_for(start(words, nowhere, "/dev/stderr"));
    ::close(nowhere);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void keep_to_two_processors() {
    cpu_set_t all, two;
    CPU_ZERO(&two);
    if (::sched_getaffinity(0, sizeof all, &all) != 0) return;
    for (int cpu = 0; cpu < CPU_SETSIZE && CPU_COUNT(&two) < 2; ++cpu) {
        if (CPU_ISSET(cpu, &all)) CPU_SET(cpu, &two);
    }
    ::sched_setaffinity(0, sizeof two, &two);
}

namespace {

double cpu_seconds_of(int who) {
    rusage used{};
    ::getrusage(who, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace

double own_cpu_seconds() {
    return cpu_seconds_of(RUSAGE_SELF);
}

double children_cpu_seconds() {
    return cpu_seconds_of(RUSAGE_CHILDREN);
}

}  // namespace overens::bench
