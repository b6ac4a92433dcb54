namespace OssGen.Generator.Language;

/// <summary>An attribute of an element. Findings point at it by its name, because positions are kept elsewhere.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text; null when it is not written.</param>
internal readonly record struct SpecAttribute(string Name, string? Text)
{
    public bool IsSet => Text is not null;
}

/// <summary>The same with a typed value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text; null when it is not written.</param>
/// <param name="Value">What the text means.</param>
internal readonly record struct SpecAttribute<T>(string Name, string? Text, T Value)
{
    public bool IsSet => Text is not null;

    /// <summary>This one, or another where it is not written.</summary>
    public SpecAttribute Or(SpecAttribute other) => IsSet ? this : other;

    public static implicit operator SpecAttribute(SpecAttribute<T> typed) => new(typed.Name, typed.Text);
}
