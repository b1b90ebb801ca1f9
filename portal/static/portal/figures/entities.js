/* Two buttons of the text editor: put in a figure, or link a word to its line in the glossary. */
(() => {
  const { React, DraftJS, draftail } = window;
  const { EditorState, Modifier, RichUtils } = DraftJS;

  class ChosenSource extends draftail.ModalWorkflowSource {
    getChooserConfig() {
      return {
        url: this.props.entityType.chooserUrls.chooser,
        urlParams: {},
        onload: new window.ChooserModalOnloadHandlerFactory().getOnLoadHandlers(),
        responses: { chosen: this.onChosen },
      };
    }

    filterEntityData(data) {
      return { id: data.id, value: data.value, label: data.label };
    }

    finish(editorState) {
      this.workflow.close();
      this.props.onComplete(editorState);
    }
  }

  class FigureSource extends ChosenSource {
    /* A figure's words are its own: they replace what was selected, and nobody types inside them. */
    onChosen(data) {
      const { editorState, entityType } = this.props;
      const content = editorState
        .getCurrentContent()
        .createEntity(entityType.type, "IMMUTABLE", this.filterEntityData(data));
      const key = content.getLastCreatedEntityKey();
      const changed = Modifier.replaceText(content, editorState.getSelection(), data.value, null, key);
      this.finish(EditorState.push(editorState, changed, "insert-characters"));
    }
  }

  class TermSource extends ChosenSource {
    onChosen(data) {
      const { editorState, entityType } = this.props;
      const content = editorState
        .getCurrentContent()
        .createEntity(entityType.type, "MUTABLE", this.filterEntityData(data));
      const key = content.getLastCreatedEntityKey();
      const selection = editorState.getSelection();
      if (!selection.isCollapsed()) {
        this.finish(RichUtils.toggleLink(editorState, selection, key));
        return;
      }
      const changed = Modifier.replaceText(content, selection, data.value, null, key);
      this.finish(EditorState.push(editorState, changed, "insert-characters"));
    }
  }

  const decorator = (icon) => (props) => {
    const data = props.contentState.getEntity(props.entityKey).getData();
    return React.createElement(draftail.TooltipEntity, { ...props, icon, label: data.label || data.value || "" });
  };

  const iconOf = (name) => React.createElement(window.wagtail.components.Icon, { name });

  draftail.registerPlugin(
    { type: "FIGURE", source: FigureSource, decorator: decorator(iconOf("info-circle")) },
    "entityTypes",
  );
  draftail.registerPlugin(
    { type: "TERM", source: TermSource, decorator: decorator(iconOf("openquote")) },
    "entityTypes",
  );
})();
