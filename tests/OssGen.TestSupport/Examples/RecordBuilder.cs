using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace OssGen.TestSupport.Examples;

/// <summary>Makes the record that an example's <c>call</c> or <c>returns</c> describes.</summary>
internal static class RecordBuilder
{
    public static object Build(Type type, XElement members)
    {
        if (type.GetConstructor([]) is null)
        {
            return BuildPositional(type, members);
        }

        var record = Activator.CreateInstance(type)!;
        foreach (var group in members.Elements().GroupBy(element => element.Name.LocalName))
        {
            var property = type.GetProperty(group.Key) ?? throw new InvalidOperationException($"{type.Name} has no member {group.Key}.");
            property.SetValue(record, Value(property.PropertyType, [.. group]));
        }

        return record;
    }

    private static object BuildPositional(Type type, XElement members)
    {
        var constructor = type.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            members.Elements().Where(element => element.Name.LocalName == parameter.Name).ToList() is { Count: > 0 } found
                ? Value(parameter.ParameterType, found)
                : null)]);
    }

    private static object Value(Type type, IReadOnlyList<XElement> elements)
    {
        if (type == typeof(IReadOnlyDictionary<string, string>))
        {
            return elements.ToDictionary(element => element.Attribute("key")!.Value, element => element.Value);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return List(type.GenericTypeArguments[0], elements);
        }

        return Single(Nullable.GetUnderlyingType(type) ?? type, Assert.Single(elements));
    }

    private static Array List(Type itemType, IReadOnlyList<XElement> elements)
    {
        var list = Array.CreateInstance(itemType, elements.Count);
        for (var i = 0; i < elements.Count; i++)
        {
            list.SetValue(Single(itemType, elements[i]), i);
        }

        return list;
    }

    private static object Single(Type type, XElement element) => type switch
    {
        _ when type == typeof(string) => element.Value,
        _ when type == typeof(OssJson) => OssJson.Parse(element.Value),
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(element.Value, CultureInfo.InvariantCulture),
        _ when type == typeof(OssContent) => OssContent.FromString(element.Value),
        _ when type == typeof(Stream) => new MemoryStream(Encoding.UTF8.GetBytes(element.Value)),
        _ when type.IsPrimitive => Convert.ChangeType(element.Value, type, CultureInfo.InvariantCulture),
        _ when type.IsValueType => EnumValue(type, element.Value),
        _ => Build(type, element),
    };

    private static object EnumValue(Type type, string value) =>
        type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, [typeof(string)])!.Invoke([value]);
}
