using System.Collections;
using System.Reflection;

namespace OssGen.Conformance.Tests.Requests;

/// <summary>Generated records compare and print their lists and maps by what is in them.</summary>
public sealed class RecordEqualityTests
{
    public static TheoryData<string, string> Collections()
    {
        var rows = new TheoryData<string, string>();
        foreach (var (type, member) in Members())
        {
            rows.Add(type.Name, member.Name);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public void Records_with_equal_items_are_equal(string record, string member)
    {
        var (type, property) = Members().Single(pair => pair.Type.Name == record && pair.Member.Name == member);

        var (first, second, other) = (Make(type, property, 1), Make(type, property, 1), Make(type, property, 2));

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void A_list_prints_its_items_and_a_map_its_names()
    {
        var request = new PutObjectRequest
        {
            Bucket = "bucket",
            Key = "key",
            Content = OssContent.Empty,
            Metadata = new Dictionary<string, string> { ["color"] = "a value that may be secret" },
        };
        var result = new ListObjectsV2Result
        {
            CommonPrefixes = [.. Enumerable.Range(0, 12).Select(static index => new CommonPrefix { Prefix = $"p{index}/" })],
        };

        Assert.Contains("Metadata = [color],", request.ToString(), StringComparison.Ordinal);
        Assert.Contains("CommonPrefixes = [CommonPrefix { Prefix = p0/ }, CommonPrefix", result.ToString(), StringComparison.Ordinal);
        Assert.Contains("{ Prefix = p9/ }, ... 12 in all]", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_are_equal_whatever_reply_they_came_with()
    {
        var first = new HeadObjectResult { ContentLength = 3, Response = new OssResponse(200, [new("x-oss-request-id", "1")]) };
        var second = new HeadObjectResult { ContentLength = 3, Response = new OssResponse(200, [new("x-oss-request-id", "2")]) };

        Assert.Equal(first, second);
        Assert.NotEqual(first, second with { ContentLength = 4 });
        Assert.NotEqual<OssResult>(new PutBucketResult(), new DeleteBucketResult());
    }

    private static IEnumerable<(Type Type, PropertyInfo Member)> Members() =>
        from type in typeof(OssClient).Assembly.GetExportedTypes()
        where type.IsClass && !type.IsAbstract && type.GetMethod("<Clone>$") is not null
        from member in type.GetProperties()
        where member.PropertyType.IsGenericType
            && member.PropertyType.GetGenericTypeDefinition() is var generic
            && (generic == typeof(IReadOnlyList<>) || generic == typeof(IReadOnlyDictionary<,>))
            && type.Namespace == "OssGen"
            && (type.IsAssignableTo(typeof(OssRequest)) || type.IsAssignableTo(typeof(OssResult)))
        select (type, member);

    private static object Make(Type type, PropertyInfo member, int count)
    {
        var record = Activator.CreateInstance(type)!;
        member.SetValue(record, Items(member.PropertyType.GetGenericArguments(), count));
        return record;
    }

    private static object Items(Type[] arguments, int count)
    {
        if (arguments.Length == 2)
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
            for (var index = 0; index < count; index++)
            {
                map.Add($"name{index}", $"value{index}");
            }

            return map;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
        for (var index = 0; index < count; index++)
        {
            list.Add(arguments[0] == typeof(string) ? $"item{index}" : Activator.CreateInstance(arguments[0]));
        }

        return list;
    }
}
