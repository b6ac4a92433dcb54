using System.Text.RegularExpressions;
using OssGen.Generator.Emit;
using OssGen.Generator.Tests.Driver;

namespace OssGen.Generator.Tests.Compile;

/// <summary>Emitted lines have at most 140 characters, unless that would break a string or a reference.</summary>
public sealed partial class LongLines
{
    [Theory]
    [InlineData("client", "OssGen")]
    [InlineData("extension", "Contoso.Storage")]
    [InlineData("server", "OssGen.Emulator")]
    public void Only_a_string_or_a_reference_makes_an_emitted_line_long(string role, string ns)
    {
        var run = GeneratorRun.Of(ShippedSpec.As(role, ns));

        Assert.DoesNotContain(
            run.Files.Values.SelectMany(static file => file.Split('\n')),
            static line => line.Length > 140 && !IsOneString().IsMatch(line) && !IsOneReference().IsMatch(line));
    }

    [Theory]
    [InlineData("public void F(int a, string b) => Call(a, b);", 40, "public void F(int a, string b)", "    => Call(a, b);")]
    [InlineData("X = Y(a) is { } y ? new Z(y) : null,", 30, "X = Y(a) is { } y", "    ? new Z(y)", "    : null,")]
    [InlineData("class Codec : Base<One, Two>", 20, "class Codec", "    : Base<One, Two>")]
    [InlineData("F(a).Call(one, two, three);", 22, "F(a).Call(", "    one, two, three);")]
    [InlineData("Call(one, F(a, b), three);", 19, "Call(", "    one,", "    F(a, b),", "    three);")]
    [InlineData("Call(\"a, b => c\", \"\\\"(\");", 20, "Call(", "    \"a, b => c\",", "    \"\\\"(\");")]
    [InlineData("Send(new X { A = a, B = b });", 20, "Send(", "    new X", "    {", "        A = a,", "        B = b", "    });")]
    [InlineData("T F(T target) => target with", 20, "T F(", "    T target) => target with")]
    [InlineData("TheResult Interface<T>.Read(", 24, "TheResult", "    Interface<T>.Read(")]
    [InlineData("List<T> x = List.Empty<T>();", 20, "List<T> x =", "    List.Empty<T>();")]
    [InlineData("// a, (b) => c", 5, "// a, (b) => c")]
    [InlineData("var unbreakable;", 5, "var unbreakable;")]
    [InlineData("F();", 3, "F();")]
    public void Breaks_in_the_outermost_place(string line, int width, params string[] expected)
    {
        var lines = new List<string>();

        LineWrap.Wrap(
            line, 140 - width, (text, indentation) => lines.Add(new string(' ', indentation - 140 + width) + text.ToString()));

        Assert.Equal(expected, lines);
    }

    [GeneratedRegex("""^ *(/// +)?([A-Za-z]+ = |[A-Za-z.]+\()*"([^"\\]|\\.)*"[),;]*$""")]
    private static partial Regex IsOneString();

    [GeneratedRegex("""^ *///( \w+)* <see cref="[^"]+"/>[.,]?$""")]
    private static partial Regex IsOneReference();
}
