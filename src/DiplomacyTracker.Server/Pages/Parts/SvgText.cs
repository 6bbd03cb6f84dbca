using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace DiplomacyTracker.Server.Pages.Parts;

/// <summary>Words in a picture. Razor keeps the element text for itself, so it is written here.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>The middle of the words, in units of the picture.</summary>
    [Parameter]
    public double X { get; set; }

    /// <summary>The line on which they stand.</summary>
    [Parameter]
    public double Y { get; set; }

    /// <summary>How they look.</summary>
    [Parameter]
    public string Class { get; set; } = "";

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X.ToString("0.#", CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "y", Y.ToString("0.#", CultureInfo.InvariantCulture));
        builder.AddAttribute(4, "text-anchor", "middle");
        builder.AddAttribute(5, "aria-hidden", "true");
        builder.AddContent(6, Text);
        builder.CloseElement();
    }
}
