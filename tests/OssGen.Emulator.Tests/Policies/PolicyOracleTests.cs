using System.Text.Json.Nodes;
using CsCheck;
using OssGen.Emulator.Policies;

namespace OssGen.Emulator.Tests.Policies;

/// <summary>Random policies decide about random requests as an evaluator does that follows the documentation word by word.</summary>
public sealed class PolicyOracleTests
{
    private static readonly Gen<string> Callers = Gen.OneOf("owner", "other", "user", "");

    private static readonly Gen<string> ActionPatterns =
        Gen.OneOf("oss:GetObject", "oss:PutObject", "oss:*", "oss:Get*", "*", "oss:?etObject", "oss:ListObjects", "oss:*Object*");

    private static readonly Gen<string> KeyPatterns =
        Gen.Char["ab/*?"].Array[0, 5].Select(letters => new string(letters)).Where(text => !text.Contains("**"));

    private static readonly Gen<string> ResourcePatterns = Gen.OneOf(
        KeyPatterns.Select(key => $"acs:oss:*:*:bucket/{key}"),
        KeyPatterns.Select(key => $"acs:oss:cn-*:owner:bucket/{key}"),
        Gen.OneOf("acs:oss:*:*:bucket", "acs:oss:*:*:bucket*", "acs:oss:*:stranger:bucket/*", "acs:oss:*:*:*"));

    private static readonly Gen<string> Times = Gen.Int[0, 3].Select(hour => $"2013-08-05T0{hour}:00:00Z");

    private static readonly Gen<(string Operator, string Key, string[] Values)> Conditions = Gen.OneOf(
        Of(["StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"], "oss:Prefix", Words("aAb/")),
        Of(["StringLike", "StringNotLike"], "oss:Prefix", Words("ab/*?")),
        Of(["StringEquals", "StringNotLike"], "oss:ExistingObjectTag/a", Words("ab")),
        Of(["IpAddress", "NotIpAddress"], "acs:SourceIp", Gen.OneOf("10.0.0.0/8", "10.1.0.0/16", "127.0.0.1/32", "0.0.0.0/0")),
        Of(["Bool"], "acs:SecureTransport", Gen.OneOf("true", "false")),
        Of(Ordered("Date"), "acs:CurrentTime", Times),
        Of(Ordered("Numeric"), "acs:AccessId", Gen.Int[0, 3].Select(number => $"{number}")));

    private static readonly Gen<JsonObject> Statements = Gen.Select(
        Gen.OneOf("Allow", "Deny"),
        Element("Principal", Gen.OneOf("*", "owner", "other", "user"), least: 0),
        Element("Action", ActionPatterns, least: 1),
        Element("Resource", ResourcePatterns, least: 1),
        Conditions.Array[0, 2],
        Statement);

    private static readonly Gen<Dictionary<string, string>> Facts = Gen.Select(
        Words("aAb/"), Words("ab"), Gen.OneOf("10.1.2.3", "10.2.3.4", "127.0.0.1"), Times, Gen.Int[0, 3], Gen.Int[0, 31], Choose);

    [Fact]
    public void A_policy_decides_as_the_documentation_says() => Gen.Select(
        Statements.Array[1, 4],
        Gen.OneOf("oss:GetObject", "oss:PutObject", "oss:ListObjects"),
        Gen.Char["ab/"].Array[0, 4].Select(letters => letters.Length == 0 ? "bucket" : $"bucket/{new string(letters)}"),
        Callers,
        Facts).Sample((statements, action, resource, caller, facts) =>
    {
        var json = new JsonObject { ["Version"] = "1", ["Statement"] = new JsonArray([.. statements.Select(one => one.DeepClone())]) }
            .ToJsonString();
        var id = caller.Length == 0 ? null : caller;
        var request = new PolicyRequest
        {
            Action = action,
            Region = "cn-hangzhou",
            Owner = "owner",
            Resource = resource,
            Caller = id,
            IsOwner = id == "owner",
            Value = key => facts.GetValueOrDefault(key),
        };

        var decision = BucketPolicy.Check(json).Decide(request);

        var expected = NaivePolicy.Decide(json, action, resource, id, id == "owner", facts);
        Assert.True(expected == decision.ToString(), $"{expected} expected, {decision} decided for {caller}: {json}");
    });

    private static string[] Ordered(string type) =>
        [.. new[] { "Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals" }.Select(name => type + name)];

    private static Gen<string> Words(string letters) => Gen.Char[letters].Array[0, 3].Select(word => new string(word))
        .Where(word => !word.Contains("**", StringComparison.Ordinal));

    private static Gen<(string Operator, string Key, string[] Values)> Of(string[] operators, string key, Gen<string> values) =>
        Gen.Select(Gen.OneOf(operators), values.Array[1, 3], (name, chosen) => (name, key, chosen));

    private static Gen<(string Name, string[] Values)> Element(string name, Gen<string> values, int least) => Gen.Select(
        Gen.Int[0, 4], values.Array[least, 3], (kind, chosen) => (kind == 0 ? $"Not{name}" : name, chosen));

    private static JsonObject Statement(
        string effect,
        (string Name, string[] Values) principal,
        (string Name, string[] Values) action,
        (string Name, string[] Values) resource,
        (string Operator, string Key, string[] Values)[] conditions)
    {
        var statement = new JsonObject { ["Effect"] = effect };
        foreach (var (name, values) in new[] { principal, action, resource })
        {
            // An exception from an empty list would be everyone again.
            statement[name] = name == "NotPrincipal" && values.Length == 0 ? "user" : Json(values);
        }

        if (conditions.Length > 0)
        {
            statement["Condition"] = new JsonObject(conditions.DistinctBy(condition => condition.Operator).Select(condition =>
                KeyValuePair.Create(condition.Operator, (JsonNode?)new JsonObject { [condition.Key] = Json(condition.Values) })));
        }

        return statement;
    }

    // A single value needs no list.
    private static JsonNode Json(string[] values) =>
        values.Length == 1 ? values[0] : new JsonArray([.. values.Select(one => (JsonNode?)one)]);

    private static Dictionary<string, string> Choose(string prefix, string tag, string address, string time, int number, int present)
    {
        KeyValuePair<string, string>[] all =
        [
            new("oss:Prefix", prefix), new("oss:ExistingObjectTag/a", tag), new("acs:SourceIp", address), new("acs:CurrentTime", time),
            new("acs:AccessId", $"{number}"),
        ];
        var chosen = all.Where((_, index) => (present >> index & 1) == 1);
        return new Dictionary<string, string>([.. chosen, new("acs:SecureTransport", "false")]);
    }
}
