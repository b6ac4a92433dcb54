using CsCheck;

namespace OssGen.Emulator.Tests.Select;

/// <summary>Statements on random tables compared with LINQ over the rows.</summary>
public sealed class SelectOracleTests
{
    private static readonly Gen<Row> Rows = Gen.Select(
        Gen.Int[-5, 5], OneOf("", "a", "ab", "b\"c", "d,e", "f\ng", "中"), static (number, text) => new Row(number, text));

    private static readonly Gen<Condition> Simple = Gen.OneOf(
        Gen.Select(OneOf("=", "!=", "<", "<=", ">", ">="), Gen.Int[-5, 5], static (operation, number) =>
            new Condition($"_1 {operation} {number}", row => Holds(row.Number.CompareTo(number), operation))),
        Gen.Select(Gen.Int[-5, 0], Gen.Int[0, 5], static (low, high) =>
            new Condition($"_1 between {low} and {high}", row => row.Number >= low && row.Number <= high)),
        Gen.Int[-5, 5].Array[1, 4].Select(static numbers =>
            new Condition($"_1 in ({string.Join(", ", numbers)})", row => numbers.Contains(row.Number))),
        OneOf("a", "b", "中").Select(static start =>
            new Condition($"_2 like '{start}%'", row => row.Text.StartsWith(start, StringComparison.Ordinal))),
        OneOf("", "a", "d,e").Select(static text => new Condition($"_2 = '{text}'", row => row.Text == text)),
        Gen.Int[1, 3].Select(static factor =>
            new Condition($"_1 * {factor} + 1 > _1 - 1", row => (row.Number * factor) + 1 > row.Number - 1)));

    private static readonly Gen<Condition> Compound = Gen.Recursive<Condition>((depth, self) => depth >= 3
        ? Simple
        : Gen.Frequency(
            (2, Simple),
            (1, self.Select(static inner => new Condition($"not ({inner.Sql})", row => !inner.Matches(row)))),
            (1, Gen.Select(self, self, static (a, b) => new Condition($"({a.Sql} and {b.Sql})", row => a.Matches(row) && b.Matches(row)))),
            (1, Gen.Select(self, self, static (a, b) => new Condition($"({a.Sql} or {b.Sql})", row => a.Matches(row) || b.Matches(row))))));

    [Fact]
    public void Rows_are_those_that_LINQ_selects() => Gen.Select(Rows.Array[0, 20], Compound, Gen.Int[1, 25]).Sample(
        (rows, condition, limit) =>
        {
            var expected = rows.Where(condition.Matches).Take(limit).Select(row => row.ToString());

            var selected = SelectTest.Csv(
                $"select _1, _2 from ossobject where {condition.Sql} limit {limit}", string.Concat(rows.Select(row => row.ToString())));

            Assert.Equal(string.Concat(expected), selected);
        },
        iter: 2000);

    [Fact]
    public void Aggregates_are_those_that_LINQ_computes() => Gen.Select(Rows.Array[1, 20], Simple).Sample(
        (rows, condition) =>
        {
            var numbers = rows.Where(condition.Matches).Select(row => (long)row.Number).ToList();
            var expected = numbers.Count == 0 ? "0,,," : $"{numbers.Count},{numbers.Sum()},{numbers.Min()},{numbers.Max()}";

            var selected = SelectTest.Csv(
                "select count(*), sum(cast(_1 as int)), min(cast(_1 as int)), max(cast(_1 as int)) from ossobject where " + condition.Sql,
                string.Concat(rows.Select(row => row.ToString())));

            Assert.Equal(expected + "\n", selected);
        },
        iter: 1000);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static bool Holds(int order, string operation) => operation switch
    {
        "=" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    private sealed record Condition(string Sql, Func<Row, bool> Matches);

    private sealed record Row(int Number, string Text)
    {
        public override string ToString() => $"{Number},{Quote(Text)}\n";

        private static string Quote(string text) =>
            text.AsSpan().ContainsAny("\",\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
