namespace OssGen.Generator.Language;

/// <summary>An attribute of an element. Findings identify the attribute by name, because positions are stored separately.</summary>
/// <param name="Name">The name of the attribute.</param>
/// <param name="Text">The text of the attribute; null when it is absent.</param>
internal readonly record struct SpecAttribute(string Name, string? Text)
{
    public bool IsSet => Text is not null;
}

/// <summary>An attribute whose value has been converted to a type.</summary>
/// <param name="Name">The name of the attribute.</param>
/// <param name="Text">The text of the attribute; null when it is absent.</param>
/// <param name="Value">The value that the text denotes.</param>
internal readonly record struct SpecAttribute<T>(string Name, string? Text, T Value)
{
    public bool IsSet => Text is not null;

    /// <summary>Returns this attribute when it is set, or <paramref name="other"/> when it isn't.</summary>
    public SpecAttribute Or(SpecAttribute other) => IsSet ? this : other;

    public static implicit operator SpecAttribute(SpecAttribute<T> typed) => new(typed.Name, typed.Text);
}
