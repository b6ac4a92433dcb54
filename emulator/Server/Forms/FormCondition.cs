using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Forms;

/// <summary>A condition of a form policy that restricts the value of one field.</summary>
/// <param name="Match">The operator: <c>eq</c>, <c>starts-with</c>, <c>in</c> or <c>not-in</c>.</param>
/// <param name="Field">The name of the field, without <c>$</c>.</param>
/// <param name="Values">The value to compare with, or the values of the set.</param>
internal sealed record FormCondition(string Match, string Field, IReadOnlyList<string> Values)
{
    public const string Equal = "eq";
    public const string StartsWith = "starts-with";
    public const string In = "in";
    public const string NotIn = "not-in";

    public void Require(string value)
    {
        var holds = Match switch
        {
            Equal => value == Values[0],
            StartsWith => value.StartsWith(Values[0], StringComparison.Ordinal),
            In => Values.Contains(value),
            _ => !Values.Contains(value),
        };
        if (!holds)
        {
            throw OssErrors.PolicyConditionFailed($"[\"{Match}\", \"${Field}\", {Text()}]");
        }
    }

    private string Text() =>
        Match is Equal or StartsWith ? $"\"{Values[0]}\"" : $"[{string.Join(", ", Values.Select(value => $"\"{value}\""))}]";
}
