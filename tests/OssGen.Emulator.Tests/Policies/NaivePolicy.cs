using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OssGen.Emulator.Tests.Policies;

/// <summary>An evaluator of policies that follows the documentation word by word, without regard to form or speed.</summary>
internal static class NaivePolicy
{
    public static string Decide(
        string json, string action, string resource, string? caller, bool isOwner, IReadOnlyDictionary<string, string> values)
    {
        var applying = JsonNode.Parse(json)!["Statement"]!.AsArray()
            .Select(node => node!.AsObject())
            .Where(statement => Applies(statement, action, resource, caller, isOwner, values))
            .Select(statement => (string)statement["Effect"]!)
            .ToList();
        return applying.Contains("Deny") ? "Deny" : applying.Contains("Allow") ? "Allow" : "None";
    }

    private static bool Applies(
        JsonObject statement,
        string action,
        string resource,
        string? caller,
        bool isOwner,
        IReadOnlyDictionary<string, string> values)
    {
        var conditions = statement["Condition"] as JsonObject ?? [];
        var actions = statement.ContainsKey("Action")
            ? Texts(statement["Action"]).Any(one => Like(one, action))
            : !Texts(statement["NotAction"]).Any(one => Like(one, action));
        var full = $"acs:oss:cn-hangzhou:owner:{resource}";
        var resources = statement.ContainsKey("Resource")
            ? Texts(statement["Resource"]).Any(one => Like(one, full))
            : !Texts(statement["NotResource"]).Any(one => Like(one, full));
        return actions && resources && Caller(statement, conditions.Count > 0, caller, isOwner)
            && conditions.All(pair => pair.Value!.AsObject().All(key => Holds(pair.Key, key.Key, Texts(key.Value), values)));
    }

    private static bool Caller(JsonObject statement, bool hasCondition, string? caller, bool isOwner)
    {
        if (statement.ContainsKey("NotPrincipal"))
        {
            var excepted = Texts(statement["NotPrincipal"]);
            return !excepted.Contains("*") && !(caller is not null && excepted.Contains(caller)) && (!isOwner || hasCondition);
        }

        var named = Texts(statement["Principal"]);
        if (caller is not null && named.Contains(caller))
        {
            return true;
        }

        return (named.Length == 0 || named.Contains("*")) && (!isOwner || hasCondition);
    }

    private static bool Holds(string name, string key, string[] expected, IReadOnlyDictionary<string, string> values)
    {
        var positive = name.Replace("Not", "", StringComparison.Ordinal);
        var any = values.TryGetValue(key, out var actual) && expected.Any(one => positive switch
        {
            "StringEquals" => one == actual,
            "StringEqualsIgnoreCase" => string.Equals(one, actual, StringComparison.OrdinalIgnoreCase),
            "StringLike" => Like(one, actual),
            "Bool" => bool.Parse(one) == bool.Parse(actual),
            "IpAddress" => IPNetwork.Parse(one).Contains(IPAddress.Parse(actual)),
            "DateEquals" => Time(actual) == Time(one),
            "DateLessThan" => Time(actual) < Time(one),
            "DateLessThanEquals" => Time(actual) <= Time(one),
            "DateGreaterThan" => Time(actual) > Time(one),
            "DateGreaterThanEquals" => Time(actual) >= Time(one),
            "NumericEquals" => Number(actual) == Number(one),
            "NumericLessThan" => Number(actual) < Number(one),
            "NumericLessThanEquals" => Number(actual) <= Number(one),
            "NumericGreaterThan" => Number(actual) > Number(one),
            "NumericGreaterThanEquals" => Number(actual) >= Number(one),
            _ => throw new InvalidOperationException($"The operator {name} is unknown."),
        });
        return positive == name ? any : !any;
    }

    private static bool Like(string pattern, string text) => Regex.IsMatch(
        text,
        $"\\A{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal)}\\z",
        RegexOptions.Singleline);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Texts(JsonNode? node) =>
        node is JsonArray several ? [.. several.Select(one => (string)one!)] : [(string)node!];
}
