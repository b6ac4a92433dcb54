namespace OssGen.Generator.Language;

/// <summary>An attribute of an element. Findings refer to it by name, because positions are kept separately.</summary>
/// <param name="Name">The name of the attribute.</param>
/// <param name="Text">The text of the attribute; null when it is absent.</param>
internal readonly record struct SpecAttribute(string Name, string? Text)
{
    public bool IsSet => Text is not null;
}

/// <summary>An attribute with a typed value.</summary>
/// <param name="Name">The name of the attribute.</param>
/// <param name="Text">The text of the attribute; null when it is absent.</param>
/// <param name="Value">The value that the text denotes.</param>
internal readonly record struct SpecAttribute<T>(string Name, string? Text, T Value)
{
    public bool IsSet => Text is not null;

    /// <summary>Returns this attribute when it is set, and otherwise another one.</summary>
    public SpecAttribute Or(SpecAttribute other) => IsSet ? this : other;

    public static implicit operator SpecAttribute(SpecAttribute<T> typed) => new(typed.Name, typed.Text);
}
