// Numbers as the benchmarks print them.
#pragma once

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <string>
#include <vector>

namespace overens::bench {

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

inline std::string fixed(double value, int decimals) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(decimals) << value;
    return text.str();
}

// "0.52 (0.48–0.55)": median, least and most.
inline std::string spread(const std::vector<double>& values, int decimals) {
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return fixed(median(values), decimals) + " (" + fixed(*least, decimals) + "–" + fixed(*most, decimals) +
           ")";
}

}  // namespace overens::bench
