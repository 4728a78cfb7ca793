#include "api/sample_path.hpp"

#include <utility>
#include <vector>

namespace overens::api::test {

std::string sample_path(std::string_view pattern) {
    static const std::vector<std::pair<std::string, std::string>> samples{
        {"{collaboration}", "orebro"},
        {"{organisation}", "kumla"},
        {"{body}", "kumla_namnd"},
        {"{lifecycle}", "statement"},
        {"{case}", "01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90"},
        {"{field}", "cost"},
        {"{role}", "lead"},
        {"{party}", "nora"},
        {"{task}", "1"},
        {"{decision}", "1"},
        {"{remark}", "1"},
        {"{mask}", "1"},
        {"{unit}", "finance"},
        {"{question}", "1"},
        {"{document}", "draft"},
        {"{version}", "1"},
        {"{seat}", "chair"},
        {"{meeting}", "2024-10-14"},
        {"{item}", "1"},
        {"{part}", "1"},
        {"{assignment}", "1"},
        {"{work}", "view"},
        {"{sequence}", "1"},
        {"{walkThrough}", "1"},
        {"{migration}", "1"},
        {"{account}", "p4k7m2x9qd"},
        {"{credential}", "9qd4p7k2m"},
        {"{link}", "l9qd4p7k2m"},
        {"{notice}", "0f1e2d3c4b5a69788796a5b4c3d2e1f0"},
        {"{webhook}", "w9qd4p7k2m"},
        {"{authority}", "kumla"},
        {"{hash}", std::string(64, 'a')}};
    std::string path(pattern);
    for (const auto& [name, value] : samples) {
        const std::size_t at = path.find(name);
        if (at != std::string::npos) path.replace(at, name.size(), value);
    }
    return path;
}

}  // namespace overens::api::test
