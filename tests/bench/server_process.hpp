// The program as it is used: a process of its own, reached over loopback, ended politely or not.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace overens::bench {

// A folder under the system's folder for temporary files, removed with all that is in it.
class WorkFolder {
  public:
    WorkFolder();
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

// `overens serve` on a free port, its clock set by hand to `day`.
class ServerProcess {
  public:
    // Returns when the server has said where it listens. Throws std::runtime_error when it does not start.
    ServerProcess(const std::filesystem::path& data, const std::string& day);
    // Kills it if it still runs.
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    int port() const { return port_; }
    std::string address() const { return "http://127.0.0.1:" + std::to_string(port_); }
    // Processor time used so far, all threads.
    double cpu_seconds() const;
    // A line of /proc/PID/status, in KiB: "VmRSS" is what is resident now, "VmHWM" what was so at most.
    long memory_kib(const std::string& name) const;

    // SIGTERM; the folder is closed as it should be. Throws when the server does not end well.
    void stop();
    // SIGKILL, in the middle of whatever it does.
    void kill();

  private:
    int end_with(int signal);

    pid_t process_ = -1;
    int output_ = -1;
    int port_ = 0;
};

// Runs a program to its end, its output thrown away; its exit status.
int run_program(const std::string& program, const std::vector<std::string>& arguments);

// This program and those it starts use two processors at most.
void keep_to_two_processors();

// Processor time that this process has used, and those it has started and that have ended.
double own_cpu_seconds();
double children_cpu_seconds();

}  // namespace overens::bench
